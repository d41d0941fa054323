import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { ownFile } from '../packs/own-file.ts';
import { createEncoder, type Encoder } from '../text/encoder/encoder.ts';
import { readEncoder } from '../text/encoder/weights.ts';

let encoder: Promise<Encoder> | undefined;

async function load(): Promise<Encoder> {
  // With threads, the backend waits for ever in an extension's page.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // The picture engine's copy.
  setWasmPaths('/image/');
  const [file] = await Promise.all([ownFile('/encoder.bin'), setBackend('wasm')]);
  await ready();
  const loaded = createEncoder(readEncoder(await file.arrayBuffer()));
  // The first reading makes the weights ready.
  await loaded.read('ready', { site: 'other', surface: 'post', account: 'personal', role: 'trainee' });
  return loaded;
}

/** The encoder, loaded at the first call. */
export function trainedEncoder(): Promise<Encoder> {
  encoder ??= load();
  return encoder;
}
