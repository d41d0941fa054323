import type { Pack } from '../../policy/pack.ts';
import type { Trained } from '../../text/model/score.ts';
import { type CompiledPack, compilePack } from '../../verdict/compile.ts';
import type { Asked, Found } from './check-archive.ts';
import { judgeBatch } from './judge-batch.ts';

/** What a worker is told: first what to judge by, then batches. */
export type Order =
  | { type: 'ready'; pack: Pack; trained: Trained | null }
  | { type: 'judge'; batch: readonly Asked[] };

/** What it says to each batch, in order. */
export type Answer = (Found | null)[];

/** The work of one worker, in a browser or on the command line. */
export function judgeWorker(answer: (found: Answer) => void): (order: Order) => void {
  let ready: { compiled: CompiledPack; trained: Trained | null } | undefined;
  return (order) => {
    if (order.type === 'ready') ready = { compiled: compilePack(order.pack), trained: order.trained };
    else if (ready) answer(judgeBatch(ready.compiled, ready.trained, order.batch));
  };
}
