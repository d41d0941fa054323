import type { Read } from '../evidence.ts';
import type { Token } from '../token.ts';
import { adjoins, isCapital, wordAt } from './finder.ts';
import { NOT_NAMES } from './not-names.ts';

/** How far a name reaches: more names, a surname, or one letter. */

export const NOT_INITIAL = new Set(['i', 'a', 'x', 'o']);

export const listed = (read: Read, at: number, list: string): boolean =>
  read.lists[at]?.some((hit) => hit.list === list && hit.to === at + 1) ?? false;

export const isWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && !/\d/.test(token.text);

/** Whether a token can be the second part of a name that begins before it. */
function isSurname(read: Read, at: number): boolean {
  const token = read.tokens[at];
  if (!isWord(token) || !isCapital(token) || !adjoins(read, at - 1)) return false;
  const first = read.tokens[at - 1];
  if (first?.text.endsWith("'s")) return false;
  const word = wordAt(read, at);
  if (word.length < 2 || NOT_NAMES.has(word)) return false;
  if (listed(read, at, 'surnames')) return true;
  return token.shape !== 'upper' && !listed(read, at, 'first-names');
}

function isInitial(read: Read, at: number): boolean {
  const token = read.tokens[at];
  const next = read.tokens[at + 1];
  if (!isWord(token) || token.text.replace(/'s$/, '').length !== 1 || !adjoins(read, at - 1)) return false;
  if (read.tokens[at - 1]?.text.endsWith("'s")) return false;
  const stopped = next?.before.startsWith('.') ?? false;
  if (isCapital(token)) return !NOT_INITIAL.has(token.text) || stopped;
  // “tyrese m in 8C”
  return (
    !NOT_INITIAL.has(token.text) &&
    token.text !== 'u' &&
    token.text !== 'n' &&
    token.text !== 'r' &&
    token.before === ' '
  );
}

export function nameEnd(read: Read, at: number): { to: number; full: boolean; initialled: boolean } {
  let to = at + 1;
  const lower = !isCapital(read.tokens[at]);
  while (read.tokens[to]?.before === '-' && isWord(read.tokens[to]) && to < at + 3) to++;
  const initialled = isInitial(read, to);
  if (initialled || lower) return { to: initialled ? to + 1 : to, full: false, initialled };
  let full = false;
  while (to < at + 4 && isSurname(read, to)) {
    to++;
    full = true;
    while (read.tokens[to]?.before === '-' && isCapital(read.tokens[to])) to++;
  }
  return { to, full, initialled: false };
}
