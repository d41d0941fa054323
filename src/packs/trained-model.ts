import { readModel } from '../text/model/linear.ts';
import type { Trained } from '../text/model/score.ts';
import { Stack } from '../text/model/stack.ts';
import { ownFile } from './own-file.ts';

let trained: Promise<Trained | null> | undefined;

async function load(): Promise<Trained> {
  const [weights, stack] = await Promise.all([ownFile('/linear.bin'), ownFile('/stack.json')]);
  return { linear: readModel(await weights.arrayBuffer()), stack: Stack.parse(await stack.json()) };
}

/** What was trained; without it, which should never be, the rules judge alone. */
export function trainedModel(): Promise<Trained | null> {
  trained ??= load().catch((error: unknown) => {
    console.warn('Forethought:', error);
    return null;
  });
  return trained;
}
