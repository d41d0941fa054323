import type { Category } from '../../src/policy/category.ts';
import { scoresFrom } from '../../src/text/model/stack.ts';
import { learn, outputsOf, type Sample } from './learn.ts';
import type { Post } from './samples.ts';

/** A post judged by a model that has seen nothing of its file. */
export interface Held {
  post: Post;
  scores: Record<Category, number>;
}

/** Trains without some files, and judges them. */
export function leaveOut(
  files: readonly string[],
  posts: readonly Post[],
  background: readonly Sample[],
  seed: number,
): Held[] {
  const weights = learn([...posts.filter(({ file }) => !files.includes(file)), ...background], seed);
  return posts
    .filter(({ file }) => files.includes(file))
    .map((post) => ({ post, scores: scoresFrom(outputsOf(weights, post)) }));
}
