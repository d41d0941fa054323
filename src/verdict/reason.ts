import { push } from '../text/lists.ts';
import type { Hit } from './conditions.ts';

const MOST_SIGNALS_TOLD = 4;

const bare = (signal: string): string => ` ${signal.replaceAll(/[“”()]/g, '')} `;

/** Each signal once, and none that another says better: `“Kayden”` beside `a pupil (“Kayden”)` or `“Kayden cried”`. */
function distinct(signals: string[]): string[] {
  const once = [...new Set(signals)];
  return once.filter(
    (signal) => !once.some((other) => other !== signal && bare(other).includes(bare(signal))),
  );
}

const QUOTED = /^(.+) \((“.+”)\)$/;

/** `a name (“Amira”)` and `a name (“Zofia”)` as `a name (“Amira”, “Zofia”)`. */
function together(signals: string[]): string[] {
  const quotes = new Map<string, string[]>();
  for (const signal of signals) {
    const [, kind = signal, quote] = QUOTED.exec(signal) ?? [];
    quotes.set(kind, [...(quotes.get(kind) ?? []), ...(quote === undefined ? [] : [quote])]);
  }
  return [...quotes].map(([kind, told]) =>
    told.length > 0 ? `${kind} (${told.slice(0, MOST_SIGNALS_TOLD).join(', ')})` : kind,
  );
}

/** Which signals met, in plain words, those of the text first. */
export function reasonOf(hits: readonly Hit[]): string {
  const byPlace = new Map<string, string[]>([['', []]]);
  for (const { where = '', what } of hits) push(byPlace, where, what);
  const signals = [...byPlace].flatMap(([where, here]) => {
    const told = together(distinct(here)).slice(0, MOST_SIGNALS_TOLD);
    return where === '' ? told : [`${told.join(' with ')} in ${where}`];
  });
  return signals.length > 0 ? signals.join(' with ') : 'the post as a whole';
}
