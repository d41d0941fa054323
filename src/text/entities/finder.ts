import type { EntityType } from '../../policy/condition.ts';
import type { Context } from '../../policy/context.ts';
import type { Entity, Read } from '../evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from '../token.ts';

/** Finds entities of one kind in a text that has been read into words. */
export type Finder = (read: Read, lexicon: Lexicon, context: Context) => Entity[];

export function found(read: Read, type: EntityType, from: number, to: number, why: string): Entity {
  const start = read.tokens[from]?.start ?? 0;
  const end = read.tokens[to - 1]?.end ?? start;
  return { type, from, to, text: read.text.slice(start, end), why };
}

/** The plain word at a token, without a possessive ending; '' where there is none. */
export function wordAt(read: Read, at: number): string {
  const text = read.tokens[at]?.text ?? '';
  return text.endsWith("'s") ? text.slice(0, -2) : text;
}

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed');

/** Whether two neighbouring tokens stand in one sentence with nothing but a space, hyphen or stop between. */
export const adjoins = (read: Read, at: number): boolean => {
  const [here, next] = [read.tokens[at], read.tokens[at + 1]];
  return (
    here !== undefined &&
    next !== undefined &&
    here.sentence === next.sentence &&
    /^(?: |-|\. ?)?$/.test(next.before)
  );
};
