import type { Read } from '../evidence.ts';
import type { Name } from './names.ts';

/** What stands around a name. */

/** A sentence of so few words says too little to stand for itself: `Yep.`, `Connor.` */
const FEW_WORDS = 2;

/** The sentences that speak of a name: its own first, and those around one that stands alone: `Brayden. 8C.` */
export function sentencesAbout({ tokens, sentences }: Read, { from }: Name): number[] {
  const own = tokens[from]?.sentence ?? 0;
  const isShort = (sentence: number): boolean => {
    const range = sentences[sentence];
    return range !== undefined && range.to - range.from <= FEW_WORDS;
  };
  if (!isShort(own)) return [own];
  const about = [own];
  for (const step of [-1, 1]) {
    let next = own + step;
    if (isShort(next)) about.push(next);
    if (isShort(next)) next += step;
    if (sentences[next]) about.push(next);
  }
  return about;
}

const PRONOUN = /^(?:he|she)(?:'?s|'?d)?$/;

/** The next sentence where it goes on about one person: `Kofi is back. He's a star in my group.` */
export function goesOn({ tokens, sentences }: Read, { from }: Name): number[] {
  const next = (tokens[from]?.sentence ?? 0) + 1;
  const opening = tokens[sentences[next]?.from ?? -1];
  return opening && PRONOUN.test(opening.text) ? [next] : [];
}

/** `Jan, Prakash and Mrs B`: the numbers of the names right beside a name, in one row with it. */
export function companyOf(read: Read, names: readonly Name[], at: number): number[] {
  return [at - 1, at + 1].filter((other) =>
    inOneRow(read, names[Math.min(at, other)], names[Math.max(at, other)]),
  );
}

function inOneRow({ tokens }: Read, left: Name | undefined, right: Name | undefined): boolean {
  if (!left || !right || tokens[left.from]?.sentence !== tokens[right.from]?.sentence) return false;
  const between = right.from - left.to;
  return between === 0
    ? tokens[right.from]?.before.trim() === ','
    : between === 1 && tokens[left.to]?.text === 'and';
}
