import type { Category } from '../../src/policy/category.ts';
import { mixed, type Stack, scoresFrom } from '../../src/text/model/stack.ts';
import { leaveOut } from './folds.ts';
import { type Sample, SEED } from './learn.ts';
import type { Post } from './samples.ts';
import { decide, type Row, rowOf } from './table.ts';
import { GROUPS } from './texts.ts';
import type { Thresholds } from './thresholds.ts';

/** Two groups tell of a change, in a fifth of the time that all of them and the background would take. */
const GUARDED = ['messy', 'b'];

/**
 * How well rules and the linear part do on groups of files left out, trained with what the repository holds:
 * without the background text, so that every machine can tell whether a change made them worse.
 */
export function guardRow(
  posts: readonly Post[],
  examples: readonly Sample[],
  stack: Stack,
  thresholds: Record<Category, Thresholds>,
): Row {
  const held = GUARDED.flatMap((group) => leaveOut(GROUPS[group] ?? [], posts, examples, new Map(), SEED));
  return rowOf(
    `${GUARDED.join(' and ')} left out, without background`,
    held.map(({ post, linear }) =>
      decide({ post, scores: scoresFrom(mixed(stack, linear, null)) }, thresholds),
    ),
  );
}
