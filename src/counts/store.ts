import { browser } from 'wxt/browser';
import { add, rows } from './counter.ts';
import type { CountRow } from './event.ts';
import { createQueue } from './queue.ts';
import type { CountSink } from './sink.ts';

const KEY = 'counts';

/** Two events at once are both counted. */
const inTurn = createQueue();

async function read(): Promise<unknown> {
  const { [KEY]: counts } = await browser.storage.local.get(KEY);
  return counts;
}

/** Keeps counts on this device, at once: nothing waits in memory that a killed worker could lose. */
export const localSink: CountSink = {
  take: (added) =>
    inTurn(async () => browser.storage.local.set({ [KEY]: add(await read(), added, new Date(Date.now())) })),
};

export const countRows = async (): Promise<CountRow[]> => rows(await read());

export const clearCounts = (): Promise<void> => inTurn(() => browser.storage.local.remove(KEY));
