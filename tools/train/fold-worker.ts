/** Trains the linear model without some files, as often as it is told to: `leaveOutEach` shares the work so. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FoldPost, linearWithout } from './folds.ts';
import type { Sample } from './learn.ts';

const { posts, others } = workerData as { posts: readonly FoldPost[]; others: readonly Sample[] };

parentPort?.on('message', ({ files, seed }: { files: readonly string[]; seed: number }) => {
  parentPort?.postMessage(linearWithout(files, posts, others, seed));
});
