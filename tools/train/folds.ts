import { learn, outputsOf, type Sample } from './learn.ts';
import type { Post } from './samples.ts';

/** A post read by models that have seen nothing of its file: their outputs, before the logistic function. */
export interface Held {
  post: Post;
  linear: ArrayLike<number>;
  /** null where no encoder was trained without the file. */
  encoder: ArrayLike<number> | null;
}

/** Trains the linear model without some files, and reads them with it. `encoder` has the encoder's outputs by post. */
export function leaveOut(
  files: readonly string[],
  posts: readonly Post[],
  others: readonly Sample[],
  encoder: ReadonlyMap<string, ArrayLike<number>>,
  seed: number,
): Held[] {
  const weights = learn([...posts.filter(({ file }) => !files.includes(file)), ...others], seed);
  return posts
    .filter(({ file }) => files.includes(file))
    .map((post) => ({
      post,
      linear: outputsOf(weights, post),
      encoder: encoder.get(`${post.file}/${post.label.id}`) ?? null,
    }));
}
