import { i18n } from '#i18n';
import type { Hand } from '../../check/archive/judge-pool.ts';
import type { Answer } from '../../check/archive/judge-work.ts';

const MOST_WORKERS = 4;

function newHand(signal: AbortSignal): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  return {
    send: (order) => worker.postMessage(order),
    onAnswer: (heard) =>
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => heard(data), { signal }),
    onFailure: (heard) =>
      worker.addEventListener('error', ({ message }) => heard(message || i18n.t('archive.didNotStart')), {
        signal,
      }),
  };
}

/** Workers that judge, as many as the machine has processors for; they end with the signal. */
export const newHands = (signal: AbortSignal): Hand[] =>
  Array.from({ length: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2) }, () => newHand(signal));
