import type { Site } from '../sites/site.ts';

/**
 * A draft is looked at when the keys rest for so long, in ms: asking costs more than all else that a key causes.
 * Who writes a long one, which costs more, rests longer before pressing Post.
 * Where a held post wants a second press, the answer should be there before the first.
 */
const pauseFor = (length: number, replay?: Site['replay']): number =>
  Math.min(Math.max(replay === 'user' ? 0 : 100, length / 10), 1500);
/** A change that nobody has looked at waits no longer than this, in ms, also while the keys go on. */
const LONGEST_WITHOUT_LOOK = 3000;

/** When a draft is looked at. */
export interface Rest {
  /** It has changed: it is looked at when the keys rest. */
  lookSoon(): void;
  /** How long they must rest from now on, by the length of the draft in UTF-16 code units. */
  restFor(length: number, replay?: Site['replay']): void;
}

export function createRest(look: () => void, signal: AbortSignal): Rest {
  let looking: ReturnType<typeof setTimeout> | undefined;
  let pause = pauseFor(0);
  let changedAt: number | undefined;
  signal.addEventListener('abort', () => clearTimeout(looking), { once: true });

  return {
    lookSoon() {
      const now = performance.now();
      changedAt ??= now;
      clearTimeout(looking);
      looking = setTimeout(
        () => {
          changedAt = undefined;
          look();
        },
        Math.min(pause, changedAt + LONGEST_WITHOUT_LOOK - now),
      );
    },
    restFor(length, replay) {
      pause = pauseFor(length, replay);
    },
  };
}
