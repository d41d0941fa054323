import type { Pack } from '../../policy/pack.ts';
import type { Trained } from '../../text/model/score.ts';
import type { Judges } from './check-archive.ts';
import type { Answer, Order } from './judge-work.ts';

/** A worker, of a browser or of Node. */
export interface Hand {
  send(order: Order): void;
  onAnswer(heard: (answer: Answer) => void): void;
  onFailure(heard: (reason: string) => void): void;
}

/** One batch is judged and one waits, so that no worker is ever idle. */
const EACH_HAS = 2;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Shares batches among workers. Each answers in the order in which it was asked. */
export function judgePool(hands: readonly Hand[], pack: Pack, trained: Trained | null): Judges {
  let failure: Error | undefined;
  const all = hands.map((hand) => {
    const waiting: Waiting[] = [];
    hand.onAnswer((answer) => waiting.shift()?.resolve(answer));
    hand.onFailure((reason) => {
      failure ??= new Error(reason);
      for (const { reject } of waiting.splice(0)) reject(failure);
    });
    hand.send({ type: 'ready', pack, trained });
    return { hand, waiting };
  });
  return {
    atOnce: hands.length * EACH_HAS,
    judge: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const idlest = all.reduce((best, one) => (one.waiting.length < best.waiting.length ? one : best));
        idlest.waiting.push({ resolve, reject });
        idlest.hand.send({ type: 'judge', batch });
      }),
  };
}
