import { browser } from 'wxt/browser';
import type { CountEvent, CountRow } from '../messages.ts';
import { add, type Counts, rows } from './counter.ts';

const KEY = 'counts';

/** Writes follow one another, so that two events at once are both counted. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work, work);
  queue = done.catch(() => {});
  return done;
}

async function read(): Promise<Counts> {
  const { [KEY]: counts } = await browser.storage.local.get(KEY);
  return counts && typeof counts === 'object' ? (counts as Counts) : {};
}

/** Counts at once: nothing waits in memory that a killed worker could lose. */
export const count = (events: CountEvent[]): Promise<void> =>
  inTurn(async () => browser.storage.local.set({ [KEY]: add(await read(), events, new Date()) }));

export const countRows = async (): Promise<CountRow[]> => rows(await read());

export const clearCounts = (): Promise<void> => inTurn(() => browser.storage.local.remove(KEY));
