import type { Read } from '../evidence.ts';
import { adjoins, isCapital, wordAt } from './finder.ts';

/** After a name these make it a place. */
const PLACES = new Set(
  'valley road street lane avenue hill hall castle bridge river beach bay airport arena stadium hospital farm gardens square green inn arms hotel moor wood woods island station'.split(
    ' ',
  ),
);
const BEFORE_A_THING = new Set(['a', 'an', 'st']);

/** `Nene Valley`, `Storm Bert`, `a Bentley`, `St Gwen's`: a name that is not given to a person here. */
export function isThing(read: Read, at: number, to: number): boolean {
  const last = read.tokens[to - 1];
  const next = read.tokens[to];
  const before = read.tokens[at - 1];
  const isPlace =
    (to > at + 1 && PLACES.has(wordAt(read, to - 1)) && isCapital(last)) ||
    (PLACES.has(next?.text ?? '') && isCapital(next) && adjoins(read, to - 1));
  const isStorm = wordAt(read, at) === 'storm' && (to > at + 1 || isCapital(next));
  return (
    isPlace ||
    isStorm ||
    (BEFORE_A_THING.has(before?.text ?? '') && before?.sentence === read.tokens[at]?.sentence)
  );
}
