import { MAX_PIECE } from './limit.ts';

/** Neighbouring pieces share at least so much text: whatever is shorter stands whole in one of them. */
export const OVERLAP = 1000;

/** A part of a text, and where in it the part begins. */
export interface Piece {
  at: number;
  text: string;
}

const SENTENCE_END = /[.!?…][)"'”’]*\s|\n/g;

/** A place in the last OVERLAP characters before `end` where a sentence ends, else a word, else `end` itself. */
function borderBefore(text: string, end: number): number {
  const from = end - OVERLAP;
  const tail = text.slice(from, end);
  const sentence = [...tail.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const word = tail.search(/\s\S*$/);
  if (word >= 0) return from + word + 1;
  const splitsPair = /[\uDC00-\uDFFF]/.test(text.charAt(end)) && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return splitsPair ? end - 1 : end;
}

/** Cuts a text into pieces that can each be read in one go. A text that fits is one piece. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (text.length - at > MAX_PIECE) {
    const end = borderBefore(text, at + MAX_PIECE);
    pieces.push({ at, text: text.slice(at, end) });
    at = borderBefore(text, end - OVERLAP);
  }
  pieces.push({ at, text: text.slice(at) });
  return pieces;
}
