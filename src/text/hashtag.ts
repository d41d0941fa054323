import type { Vocabulary } from './token.ts';

const LONGEST_WORD = 16;
const LONGEST_TAG = 60;
const SHORT_WORDS = new Set(
  'a i my to is of in on we me no go so it up at be do he or us am an by if'.split(' '),
);

/** Where `WorstSchoolEver` falls into words, by its capitals and digits. */
function capitalCuts(written: string): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < written.length; at++) {
    const [before, here, after] = [written.charAt(at - 1), written.charAt(at), written.charAt(at + 1)];
    if (here === '_') cuts.push(at);
    else if (
      /\p{Lu}/u.test(here) &&
      (/\p{Ll}|\p{N}|_/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(after)))
    )
      cuts.push(at);
    else if (/\p{N}/u.test(here) && /\p{L}/u.test(before)) cuts.push(at);
    else if (/_/.test(before)) cuts.push(at);
  }
  return cuts;
}

/** Cuts that leave only known words, as few as possible; none if there is no such way. */
function knownCuts(plain: string, vocabulary: Vocabulary): number[] {
  if (plain.length > LONGEST_TAG) return [];
  const best: { pieces: number; from: number }[] = [{ pieces: 0, from: 0 }];
  for (let end = 1; end <= plain.length; end++) {
    let here = { pieces: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
      const before = best[from]?.pieces ?? Number.POSITIVE_INFINITY;
      if (before + 1 >= here.pieces) continue;
      const word = plain.slice(from, end);
      const known = word.length < 3 ? SHORT_WORDS.has(word) : vocabulary.knows(word);
      if (known) here = { pieces: before + 1, from };
    }
    best.push(here);
  }
  if (!Number.isFinite(best[plain.length]?.pieces ?? Number.POSITIVE_INFINITY)) return [];
  const cuts: number[] = [];
  for (let at = best[plain.length]?.from ?? 0; at > 0; at = best[at]?.from ?? 0) cuts.unshift(at);
  return cuts;
}

/** Where a hashtag (without its `#`) falls into words. `written` and `plain` are of one length. */
export function hashtagCuts(written: string, plain: string, vocabulary: Vocabulary): number[] {
  const cuts = capitalCuts(written);
  return cuts.length > 0 || vocabulary.knows(plain) ? cuts : knownCuts(plain, vocabulary);
}
