/** Pieces of words with their log-likelihoods; a piece's id is its place. The first few are signs of the model's own. */
export type Vocabulary = readonly (readonly [piece: string, score: number])[];

export interface Pieces {
  ids: Map<string, number>;
  scores: readonly number[];
  longest: number;
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

/** One form for what people write in many: composed letters, straight quotes, `link` for an address, `sooo` for more. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\ufe0f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/https?:\/\/\S+/g, 'link')
    .replace(/(.)\1{3,}/gu, '$1$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The likeliest split of a text in plain form into pieces (Kudo 2018, unigram language model), as ids. Linear in its length. */
export function piecesOf(plain: string, { ids, scores, longest }: Pieces): number[] {
  const text = SPACE + plain.replaceAll(' ', SPACE);
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  const id = new Int32Array(text.length + 1);
  const start = new Int32Array(text.length + 1);
  best[0] = 0;
  for (let from = 0; from < text.length; from++) {
    const before = best[from] ?? 0;
    if (before === Number.NEGATIVE_INFINITY) continue;
    const offer = (to: number, piece: number, score: number) => {
      if (before + score <= (best[to] ?? 0)) return;
      best[to] = before + score;
      id[to] = piece;
      start[to] = from;
    };
    const symbol = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    offer(from + symbol, UNKNOWN, UNKNOWN_SCORE);
    for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
      const piece = ids.get(text.slice(from, to));
      if (piece !== undefined) offer(to, piece, scores[piece] ?? UNKNOWN_SCORE);
    }
  }
  const found: number[] = [];
  for (let to = text.length; to > 0; to = start[to] ?? 0) found.push(id[to] ?? UNKNOWN);
  return found.reverse().filter((piece, at, all) => piece !== UNKNOWN || all[at - 1] !== UNKNOWN);
}
