/**
 * The answer of `work`, or a rejection with the reason of `signal` as soon as that is aborted. The work itself goes
 * on; whoever started it must stop it.
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    done.abort();
  }
}

/** The same with a limit in milliseconds, after which it rejects with an error that `tookTooLong` knows. */
export const until = <T>(work: Promise<T>, limit: number, signal: AbortSignal): Promise<T> =>
  orAborted(work, AbortSignal.any([signal, AbortSignal.timeout(Math.max(0, limit))]));

export const tookTooLong = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError';
