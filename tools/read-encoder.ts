import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { createEncoder, type Encoder } from '../src/text/encoder/encoder.ts';
import { readEncoder } from '../src/text/encoder/weights.ts';

const ROOT = join(import.meta.dirname, '..');
export const ENCODER = join(ROOT, 'assets/model/encoder.bin');

/** The trained encoder as it is shipped, on one thread as in the extension. */
export async function openEncoder(): Promise<Encoder> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(join(ROOT, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));
  await setBackend('wasm');
  await ready();
  return createEncoder(readEncoder(Uint8Array.from(readFileSync(ENCODER)).buffer));
}
