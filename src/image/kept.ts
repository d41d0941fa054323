/** Runs `work` after `ms` milliseconds unless it is cancelled before by the function that it gives. */
export type Later = (ms: number, work: () => void) => () => void;

export const later: Later = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

export interface Kept<T> {
  /** Hands over the thing, which is made when it is not there. Rejects when it cannot be made. */
  use<R>(work: (thing: T) => Promise<R>): Promise<R>;
  /** Ends the thing at once, for when it hangs; the next use makes a new one. */
  drop(): void;
}

interface Options<T> {
  make: () => Promise<T>;
  end: (thing: T) => void;
  /** Milliseconds without use after which the thing is ended. */
  idle: number;
  signal: AbortSignal;
  later: Later;
}

/** Keeps something dear to make (a worker with its model) for as long as it is used, and a while longer. */
export function kept<T>({ make, end, idle, signal, later }: Options<T>): Kept<T> {
  let current: { thing: Promise<T>; users: number } | undefined;
  let cancel = () => {};

  const drop = () => {
    cancel();
    // What could not be made needs no end.
    current?.thing.then(end, () => undefined);
    current = undefined;
  };
  signal.addEventListener('abort', drop, { once: true });

  return {
    drop,
    async use(work) {
      signal.throwIfAborted();
      cancel();
      current ??= { thing: make(), users: 0 };
      const mine = current;
      mine.users++;
      try {
        return await work(await mine.thing);
      } catch (error) {
        if (current === mine) drop();
        throw error;
      } finally {
        mine.users--;
        // It may have been dropped meanwhile, and its work may end never.
        if (current === mine && mine.users === 0) cancel = later(idle, drop);
      }
    },
  };
}
