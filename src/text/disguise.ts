import type { Token, Vocabulary } from './token.ts';

/** Other readings of one word, and of words spelled out over several tokens. */

const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
/** `10am`, `3rd`, `8th`: a number, not a disguise. */
const PLAIN_NUMBER_WORD = /^\d+(?:st|nd|rd|th|am|pm|k|m|p|s|x|yo|yrs?|mins?|hrs?|[a-z])$/;
const MOST_STRETCH = 40;

const letterCount = (word: string): number => word.replace(/[^a-z]/g, '').length;

function withoutLeet(word: string): string[] {
  if (!/\d/.test(word) || letterCount(word) < 2 || PLAIN_NUMBER_WORD.test(word)) return [];
  const decoded = word.replace(/\d/g, (digit) => LEET[digit] ?? digit);
  return word.includes('1')
    ? [decoded, word.replace(/1/g, 'l').replace(/\d/g, (d) => LEET[d] ?? d)]
    : [decoded];
}

/** `fuuuck` -> `fuuck`, `fuck`. */
function withoutStretch(word: string): string[] {
  if (!/(.)\1\1/.test(word)) return [];
  return [word.replace(/(.)\1{2,}/g, '$1$1'), word.replace(/(.)\1{2,}/g, '$1')];
}

/** Joined forms that are other words: `we'll`, `I'd`. */
const OTHER_WORD = new Set(['ill', 'well', 'shell', 'hell', 'were', 'id', 'shed', 'wed', 'itll']);

function withoutApostrophe(word: string): string[] {
  if (!word.includes("'")) return [];
  const joined = word.replace(/'/g, '');
  const forms = OTHER_WORD.has(joined) ? [] : [joined];
  const stem = /^(.{2,})'s$/.exec(word)?.[1];
  return stem ? [...forms, stem] : forms;
}

/** Every way to read a single word, plain form first. */
export function readingsOf(word: string, vocabulary: Vocabulary): string[] {
  if (word.includes('*')) return [word, ...vocabulary.unmask(word)];
  const simple = !word.includes("'") && !/\d/.test(word) && !/(.)\1\1/.test(word);
  if (simple) return [word];
  const found = new Set([word]);
  for (const form of withoutApostrophe(word)) found.add(form);
  for (const form of [...found]) {
    for (const other of withoutLeet(form)) found.add(other);
  }
  for (const form of [...found]) {
    if (form.length > MOST_STRETCH && !/^(.)\1*$/.test(form)) continue;
    for (const other of withoutStretch(form)) found.add(other);
  }
  return [...found];
}

const BETWEEN_LETTERS = /^[ ._\-*/]{1,3}$/;
const BETWEEN_STARS = /^ ?(?:\* ?){1,6}$/;
const LONGEST_SPELLED = 12;

const isLetter = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'word' && token.text.length === 1;

/** `f u c k`, `f.u.c.k`, `f * * king`: words spelled out from token `at` on. */
export function spelledOut(
  tokens: Token[],
  at: number,
  vocabulary: Vocabulary,
): { word: string; to: number }[] {
  const first = tokens[at];
  if (first?.kind !== 'word' || first.text.length > 3) return [];
  const found: { word: string; to: number }[] = [];
  let pattern = first.text;
  for (let to = at + 1; to < tokens.length && pattern.length <= LONGEST_SPELLED; to++) {
    const next = tokens[to];
    if (next?.kind !== 'word' || next.sentence !== first.sentence) break;
    const starred = BETWEEN_STARS.test(next.before);
    const lettered = BETWEEN_LETTERS.test(next.before) && isLetter(next) && first.text.length === 1;
    if (!starred && !lettered) break;
    pattern += (starred ? next.before.replace(/[^*]/g, '') : '') + next.text;
    if (pattern.length > LONGEST_SPELLED) break;
    if (to - at < 2 && !starred) continue;
    for (const word of vocabulary.unmask(pattern)) found.push({ word, to: to + 1 });
  }
  return found;
}
