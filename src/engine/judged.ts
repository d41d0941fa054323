import { trainedModel } from '../packs/trained-model.ts';
import { MAX_PIECE } from '../text/limit.ts';
import type { CompiledPack } from '../verdict/compile.ts';
import { judgeDraft, judgeThoroughly } from '../verdict/judge.ts';
import { judgeLong } from '../verdict/judge-long.ts';
import type { Draft, Verdict } from '../verdict/verdict.ts';
import { readingOf } from './reading.ts';

/** How long a check may take, in ms: less than what a held post waits for its verdict. */
const JUDGED_WITHIN = 1500;

/** What rules and models say of a draft; not whole while the encoder has not read it. */
export async function judged(
  compiled: CompiledPack,
  draft: Draft,
): Promise<{ verdict: Verdict; readTo: number; whole: boolean }> {
  const trained = await trainedModel();
  let whole = true;
  const read = async (piece: Draft) => {
    const reading = await readingOf(piece);
    if (reading === 'late') whole = false;
    return typeof reading === 'string' ? null : reading;
  };
  // Of a text of many pages the encoder would read the first lines; the time goes to reading it all.
  const judge = (piece: Draft) =>
    draft.text.length > MAX_PIECE
      ? judgeDraft(compiled, piece, trained)
      : judgeThoroughly(compiled, piece, trained, read);
  return { ...(await judgeLong(draft, judge, JUDGED_WITHIN)), whole };
}
