/** Thrown when work took longer than it may. */
export class TookTooLong extends Error {}

/**
 * The answer of `work`, or an error: the reason of `signal` when that is aborted, `TookTooLong` after `limit`
 * milliseconds. The work itself goes on; whoever started it must stop it.
 */
export async function until<T>(work: Promise<T>, limit: number, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`not done after ${limit} ms`)), limit);
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    done.abort();
  }
}
