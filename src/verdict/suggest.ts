import { analyse } from '../text/analyse.ts';
import type { Evidence } from '../text/evidence.ts';
import type { CompiledPack } from './compile.ts';
import { withoutNames } from './suggest/children.ts';
import { type Edit, withEdits } from './suggest/edit.ts';
import { withoutClasses, withoutSchools } from './suggest/places.ts';
import { isPrivate } from './suggest/private.ts';
import type { Draft, Verdict } from './verdict.ts';

type Judging = (text: string) => Verdict | Promise<Verdict>;

/** A longer post is better mended by hand. */
const LONGEST = 2000;

/**
 * The post without the names and the school that the findings are about, or null when it is not clear how to
 * write it. `judgeAgain` has the last word: what would be warned about again is never suggested.
 */
export async function suggest(
  { pack, lexicon }: Pick<CompiledPack, 'pack' | 'lexicon'>,
  { text, context }: Draft,
  { findings }: Verdict,
  judgeAgain: Judging,
): Promise<string | null> {
  const mendable = new Set(pack.rules.filter(({ mend }) => mend === 'leave-out-names').map(({ id }) => id));
  const canMend = findings.length > 0 && findings.every(({ rule }) => mendable.has(rule));
  if (!canMend || text.length > LONGEST) return null;
  const evidence = analyse(text, context, lexicon);
  const [names, schools] = [withoutNames(evidence), withoutSchools(evidence)];
  if (!names || !schools || names.length + schools.length === 0 || isPrivate(evidence)) return null;
  const few = [...names, ...schools];
  const more = [...few, ...withoutClasses(evidence, few)];
  return (await mended(evidence, few, judgeAgain)) ?? mended(evidence, more, judgeAgain);
}

async function mended(
  evidence: Evidence,
  edits: readonly Edit[],
  judgeAgain: Judging,
): Promise<string | null> {
  const text = withEdits(evidence, edits);
  if (text === null) return null;
  const { decision } = await judgeAgain(text);
  return decision === 'clear' ? text : null;
}
