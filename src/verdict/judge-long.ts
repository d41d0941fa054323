import { piecesOf } from '../text/cut.ts';
import { joinVerdicts } from './join.ts';
import type { Draft, Verdict } from './verdict.ts';

/** What was found in a text that may be too long to be read in the time there is. */
export interface LongVerdict {
  verdict: Verdict;
  /** How much of the text was read, in UTF-16 code units from its beginning. */
  readTo: number;
}

const turnOfOthers = () => new Promise<void>((next) => setTimeout(next));

/**
 * Judges a text of any length, with its pictures: piece by piece, so that shorter ones get their turn in between.
 * @param within how long it may take, in ms: a piece that would last longer is not begun, but for the first
 */
export async function judgeLong(
  { text, context, pictures = [] }: Draft,
  judge: (piece: Draft) => Verdict | Promise<Verdict>,
  within: number,
): Promise<LongVerdict> {
  const begun = performance.now();
  const parts: { at: number; verdict: Verdict }[] = [];
  let readTo = 0;
  for (const piece of piecesOf(text)) {
    if (readTo > 0) await turnOfOthers();
    const spent = performance.now() - begun;
    if (readTo > 0 && spent + (spent / readTo) * piece.text.length > within) break;
    parts.push({
      at: piece.at,
      verdict: await judge({ text: piece.text, context, pictures: piece.at === 0 ? pictures : [] }),
    });
    readTo = piece.at + piece.text.length;
  }
  return { verdict: joinVerdicts(parts), readTo };
}
