/** Pieces of words with their log-likelihoods, where known; a piece's id is its place. The first few are signs of the model's own. */
export type Vocabulary = readonly (readonly [piece: string, score: number | null])[];

export interface Pieces {
  ids: Map<string, number>;
  scores: readonly (number | null)[];
  /** Length of the longest piece, in UTF-16 code units. */
  longest: number;
}

/** A piece of a text: its id and where it starts, in UTF-16 code units. */
export interface Piece {
  id: number;
  start: number;
}

const UNKNOWN = 0;
const OWN_SIGNS = 6;
/** An unknown symbol costs more than any piece, so that it is used only where nothing else fits. */
const UNKNOWN_SCORE = -30;
const SPACE = '\u2581';

export function readVocabulary(vocabulary: Vocabulary): Pieces {
  const ids = new Map<string, number>();
  let longest = 1;
  for (const [id, [piece]] of vocabulary.entries()) {
    if (id < OWN_SIGNS) continue;
    ids.set(piece, id);
    longest = Math.max(longest, piece.length);
  }
  return { ids, scores: vocabulary.map(([, score]) => score), longest };
}

/**
 * The likeliest split of a text into pieces (Kudo 2018, unigram language model). Linear in its length.
 * A word's first piece starts with the space before it; the text gets one in front.
 */
export function piecesOf(plain: string, { ids, scores, longest }: Pieces): Piece[] {
  const text = SPACE + plain.replaceAll(' ', SPACE);
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const piece = new Int32Array(text.length + 1);
  const start = new Int32Array(text.length + 1);
  best[0] = 0;
  for (let from = 0; from < text.length; from++) {
    const before = best[from] ?? 0;
    if (before === Number.NEGATIVE_INFINITY) continue;
    const offer = (to: number, id: number, score: number) => {
      if (before + score <= (best[to] ?? 0)) return;
      best[to] = before + score;
      piece[to] = id;
      start[to] = from;
    };
    const symbol = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    offer(from + symbol, UNKNOWN, UNKNOWN_SCORE);
    for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
      const id = ids.get(text.slice(from, to));
      if (id !== undefined) offer(to, id, scores[id] ?? UNKNOWN_SCORE);
    }
  }
  const found: Piece[] = [];
  for (let to = text.length; to > 0; to = start[to] ?? 0)
    found.push({ id: piece[to] ?? UNKNOWN, start: Math.max(0, (start[to] ?? 0) - 1) });
  return found.reverse().filter(({ id }, at, all) => id !== UNKNOWN || all[at - 1]?.id !== UNKNOWN);
}
