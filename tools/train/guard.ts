import type { Category } from '../../src/policy/category.ts';
import { mixed, type Stack, scoresFrom } from '../../src/text/model/stack.ts';
import { leaveOut } from './folds.ts';
import { type Sample, SEED } from './learn.ts';
import type { Post } from './samples.ts';
import { decide, type Row, rowOf } from './table.ts';
import { GROUPS, MESSY } from './texts.ts';
import type { Thresholds } from './thresholds.ts';

/** Two sets of files tell of a change; of the others only the first ones train, so that it takes seconds. */
const GUARDED = [MESSY, ['dev', 'w2', 'w5', 'w8']];
export const GUARD_FILES: readonly string[] = [...MESSY, ...(GROUPS.neat ?? [])];

/**
 * How well rules and the linear part do on files left out, trained with what the repository holds: without the
 * background text, so that every machine can tell whether a change made them worse.
 */
export function guardRow(
  posts: readonly Post[],
  examples: readonly Sample[],
  stack: Stack,
  thresholds: Record<Category, Thresholds>,
): Row {
  const some = posts.filter(({ file }) => GUARD_FILES.includes(file));
  const held = GUARDED.flatMap((files) => leaveOut(files, some, examples, SEED));
  return rowOf(
    `guard: ${GUARDED.flat().join(', ')} left out, without background`,
    held.map(({ post, linear }) =>
      decide({ post, scores: scoresFrom(mixed(stack, linear, null)) }, thresholds),
    ),
  );
}
