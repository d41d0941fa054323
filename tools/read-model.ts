import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../src/text/model/linear.ts';
import type { Trained } from '../src/text/model/score.ts';
import { Stack } from '../src/text/model/stack.ts';
import { readJson } from './read-rules.ts';

const MODEL = join(import.meta.dirname, '../assets/model');
export const WEIGHTS = join(MODEL, 'linear.bin');
export const STACK = join(MODEL, 'stack.json');

/** What was trained, as it is shipped; the encoder is apart, in `read-encoder.ts`. */
export const readTrained = (): Trained => ({
  linear: readModel(Uint8Array.from(readFileSync(WEIGHTS)).buffer),
  stack: Stack.parse(readJson(STACK)),
});
