import type { EntityType } from '../policy/condition.ts';

/**
 * The phrase language. No regular expression ever comes out of a pack: a phrase is a row of elements, matched
 * by following the set of reachable positions, so the cost is at most words x elements x reach, whoever wrote it.
 *
 *   detention          that word              (a|b c|d*)   one of these
 *   exclu*             words that begin so     x?  (a|b)?   may be left out
 *   <pupil>            an entity               ..3          up to three words in between
 *   {list-id}          an entry of a list
 */
export type Element = { optional: boolean } & (
  | { kind: 'word'; words: Set<string> }
  | { kind: 'prefix'; prefix: string }
  | Choice
  | { kind: 'gap'; most: number }
  | { kind: 'entity'; type: EntityType }
  | { kind: 'list'; list: string }
);

/** Alternatives. Those that begin with a plain word are found by it, so that many of them cost no more than one. */
export interface Choice {
  kind: 'choice';
  options: Element[][];
  /** What remains of an option after its first word. */
  afterWord: Map<string, Element[][]>;
  others: Element[][];
}

/** A beginning of a word (`exclu*`) has at least so many letters. */
export const SHORTEST_PREFIX = 2;
