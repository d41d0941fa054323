import { push } from '../text/lists.ts';
import type { Hit } from './conditions.ts';

const MOST_SIGNALS_TOLD = 4;

/** Each signal once, and none that another says better: `“Kayden”` beside `a pupil (“Kayden”)`. */
function distinct(signals: string[]): string[] {
  const once = [...new Set(signals)];
  return once.filter((signal) => !once.some((other) => other !== signal && other.includes(signal)));
}

/** Which signals met, in plain words, those of the text first. */
export function reasonOf(hits: readonly Hit[]): string {
  const byPlace = new Map<string, string[]>([['', []]]);
  for (const { where = '', what } of hits) push(byPlace, where, what);
  const signals = [...byPlace].flatMap(([where, here]) => {
    const told = distinct(here).slice(0, MOST_SIGNALS_TOLD);
    return where === '' ? told : [`${told.join(' with ')} in ${where}`];
  });
  return signals.length > 0 ? signals.join(' with ') : 'the post as a whole';
}
