import type { Category } from '../../src/policy/category.ts';
import { mixed, type Stack, scoresFrom } from '../../src/text/model/stack.ts';
import { leaveOut } from './folds.ts';
import { type Sample, SEED } from './learn.ts';
import type { Post } from './samples.ts';
import { decide, type Row, rowOf } from './table.ts';
import { GROUPS } from './texts.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * How well rules and the linear part do on each group of files left out, trained with what the repository holds:
 * without the background text, so that every machine can tell whether a change made them worse.
 */
export function guardRow(
  posts: readonly Post[],
  examples: readonly Sample[],
  stack: Stack,
  thresholds: Record<Category, Thresholds>,
): Row {
  const held = Object.values(GROUPS).flatMap((files) => leaveOut(files, posts, examples, new Map(), SEED));
  return rowOf(
    'groups left out, without background',
    held.map(({ post, linear }) =>
      decide({ post, scores: scoresFrom(mixed(stack, linear, null)) }, thresholds),
    ),
  );
}
