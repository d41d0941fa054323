import { packInForce } from '../packs/in-force.ts';
import { rowsOf } from './counter.ts';
import type { CountEvent } from './event.ts';
import { localSink } from './store.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Counts events, in the words of the rules in force. */
export async function record(events: readonly CountEvent[]): Promise<void> {
  const { pack } = await packInForce();
  await localSink.take(rowsOf(events, vocabularyOf(pack), new Date(Date.now())));
}
