import { learn, outputsOf, type Sample } from './learn.ts';
import type { Post } from './samples.ts';
import { GROUPS, isApart } from './texts.ts';

/** A post read by models that have seen nothing of its file: their outputs, before the logistic function. */
export interface Held {
  post: Post;
  linear: ArrayLike<number>;
  /** null where no encoder was trained without the file. */
  encoder: ArrayLike<number> | null;
}

/** The files written later are left out so many at once: to train anew for each would take more than ten minutes. */
const LATER_AT_ONCE = 5;

/** Which files are left out together: each by itself, but for the later ones. */
export function foldsOf(files: readonly string[]): string[][] {
  const later = files.filter((file) => GROUPS.later?.includes(file));
  const apart = files.filter(isApart);
  const folds = files.filter((file) => !later.includes(file) && !isApart(file)).map((file) => [file]);
  if (apart.length > 0) folds.push(apart);
  for (let at = 0; at < later.length; at += LATER_AT_ONCE) folds.push(later.slice(at, at + LATER_AT_ONCE));
  return folds;
}

/** Trains the linear model without some files, and reads them with it. `encoder` has the encoder's outputs by post. */
export function leaveOut(
  files: readonly string[],
  posts: readonly Post[],
  others: readonly Sample[],
  encoder: ReadonlyMap<string, ArrayLike<number>>,
  seed: number,
): Held[] {
  const learnt = posts.filter(({ file }) => !files.includes(file) && !isApart(file));
  const weights = learn([...learnt, ...others], seed);
  return posts
    .filter(({ file }) => files.includes(file))
    .map((post) => ({
      post,
      linear: outputsOf(weights, post),
      encoder: encoder.get(`${post.file}/${post.label.id}`) ?? null,
    }));
}
