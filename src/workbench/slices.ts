/** How long the page may be kept busy at a time, in ms. */
const SLICE_MS = 24;

/** Lets the page do what waits; a timer would be slowed down in a tab that is out of sight. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does the work for each thing, a little at a time, so that the page stays live.
 * @throws the signal's reason once it is aborted.
 */
export async function inSlices<T, R>(
  things: readonly T[],
  work: (thing: T) => R,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<R[]> {
  const results: R[] = [];
  let since = performance.now();
  for (const thing of things) {
    results.push(work(thing));
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(results.length);
    await pause();
    signal.throwIfAborted();
    since = performance.now();
  }
  signal.throwIfAborted();
  onProgress(results.length);
  return results;
}
