import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

/** What of a post the linear model is trained and measured with. */
export type FoldPost = Sample & Pick<Post, 'file'>;

/** What the linear model, trained without some files, makes of their posts, in their order. */
export function linearWithout(
  files: readonly string[],
  posts: readonly FoldPost[],
  others: readonly Sample[],
  seed: number,
): Float32Array[] {
  const learnt = posts.filter(({ file }) => !files.includes(file) && !isApart(file));
  const weights = learn([...learnt, ...others], seed);
  return posts.filter(({ file }) => files.includes(file)).map((post) => outputsOf(weights, post));
}

/** Trains the linear model without some files, and reads them with it. */
export const leaveOut = (
  files: readonly string[],
  posts: readonly Post[],
  others: readonly Sample[],
  seed: number,
): Held[] => heldOf(files, posts, new Map(), linearWithout(files, posts, others, seed));

const heldOf = (
  files: readonly string[],
  posts: readonly Post[],
  encoder: ReadonlyMap<string, ArrayLike<number>>,
  linear: readonly Float32Array[],
): Held[] =>
  posts
    .filter(({ file }) => files.includes(file))
    .map((post, at) => ({
      post,
      linear: linear[at] ?? [],
      encoder: encoder.get(`${post.file}/${post.label.id}`) ?? null,
    }));

/** The same for many sets of files, on all cores. `encoder` has the encoder's outputs by post. */
export async function leaveOutEach(
  folds: readonly (readonly string[])[],
  posts: readonly Post[],
  others: readonly Sample[],
  encoder: ReadonlyMap<string, ArrayLike<number>>,
  seed: number,
): Promise<Held[][]> {
  const bare = posts.map(
    ({ file, buckets, values, wanted, weight }): FoldPost => ({
      ...{ file, buckets, values, wanted, weight },
    }),
  );
  const held = folds.map((): Held[] => []);
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(join(import.meta.dirname, 'fold-worker.ts'), {
      workerData: { posts: bare, others },
    });
    try {
      for (let at = next++; at < folds.length; at = next++) {
        const files = folds[at] ?? [];
        worker.postMessage({ files, seed });
        const [linear] = (await once(worker, 'message')) as [Float32Array[]];
        held[at] = heldOf(files, posts, encoder, linear);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return held;
}
