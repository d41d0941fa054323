import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LinearModel, readModel } from '../src/text/model/linear.ts';

export const WEIGHTS = join(import.meta.dirname, '../assets/model/linear.bin');

/** The trained weights as they are shipped. */
export function readWeights(): LinearModel {
  return readModel(Uint8Array.from(readFileSync(WEIGHTS)).buffer);
}
