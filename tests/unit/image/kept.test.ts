import { expect, test, vi } from 'vitest';
import { kept, type Later } from '../../../src/image/kept.ts';
import { orAborted, tookTooLong, until } from '../../../src/image/until.ts';

/** A clock that is moved by hand. */
function setUp() {
  const waiting = new Set<() => void>();
  const later: Later = (_, work) => {
    waiting.add(work);
    return () => waiting.delete(work);
  };
  const end = vi.fn();
  let made = 0;
  const stop = new AbortController();
  const thing = kept({ make: async () => ++made, end, idle: 60_000, signal: stop.signal, later });
  const wait = () => {
    for (const work of [...waiting]) {
      waiting.delete(work);
      work();
    }
  };
  return { thing, end, stop, wait, settled: () => new Promise((done) => setImmediate(done)) };
}

test('a worker is made when it is needed, used again, and ended when nobody wants it', async () => {
  const { thing, end, wait, settled } = setUp();
  expect(await thing.use(async (worker) => worker)).toBe(1);
  expect(await thing.use(async (worker) => worker)).toBe(1);
  wait();
  await settled();
  expect(end).toHaveBeenCalledExactlyOnceWith(1);
  expect(await thing.use(async (worker) => worker)).toBe(2);
});

test('a worker is not ended while it works', async () => {
  const { thing, end, wait, settled } = setUp();
  let finish = () => {};
  await thing.use(async () => undefined);
  const work = thing.use(() => new Promise<void>((done) => (finish = done)));
  wait();
  await settled();
  expect(end).not.toHaveBeenCalled();
  finish();
  await work;
});

test('a worker that failed is ended, and so is any with the engine', async () => {
  const { thing, end, stop, settled } = setUp();
  await expect(thing.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await settled();
  expect(end).toHaveBeenCalledExactlyOnceWith(1);
  await thing.use(async () => undefined);
  stop.abort();
  await settled();
  expect(end).toHaveBeenLastCalledWith(2);
  await expect(thing.use(async () => undefined)).rejects.toThrow();
});

test('waiting ends with the limit, or with an abort', async () => {
  const never = new Promise<never>(() => {});
  const stop = new AbortController();
  await expect(until(never, 1, stop.signal)).rejects.toSatisfy(tookTooLong);
  const aborted = until(never, 60_000, stop.signal);
  const waiting = orAborted(never, stop.signal);
  stop.abort(new Error('enough'));
  await expect(aborted).rejects.toThrow('enough');
  await expect(waiting).rejects.toThrow('enough');
  await expect(until(Promise.resolve(1), 1, stop.signal)).rejects.toThrow('enough');
});
