/** What the picture engine needs beside it at run time, as it is shipped in the folder `image/`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Of the extension's own pages: WebAssembly may be compiled, nothing else is loosened. */
export const EXTENSION_CSP = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'";

/** A file as it is, or a text that is made for the build; `name` is its name within `image/`. */
export type Asset = { name: string } & ({ file: string } | { text: string });

/** Hosts that tesseract.js would ask for a file whose path it was not given. */
const DEFAULT_HOST = /https:\/\/cdn\.jsdelivr\.net\/npm\//g;

export const withoutDefaultHosts = (code: string): string => code.replace(DEFAULT_HOST, 'missing:');

async function faceWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/image/faces/worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    minify: true,
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote no face worker.');
  return file.text;
}

/** Every asset of the picture engine. */
export async function pictureAssets(): Promise<Asset[]> {
  const copied = (folder: string, ...names: string[]): Asset[] =>
    names.map((name) => ({ name, file: join(folder, name) }));
  const tesseract = readFileSync(join(folderOf('tesseract.js'), 'dist/worker.min.js'), 'utf8');
  return [
    { name: 'faces.js', text: await faceWorker() },
    ...copied(
      join(folderOf('@vladmandic/face-api'), 'model'),
      'ssd_mobilenetv1_model.bin',
      'ssd_mobilenetv1_model-weights_manifest.json',
    ),
    ...copied(join(folderOf('@tensorflow/tfjs-backend-wasm'), 'dist'), 'tfjs-backend-wasm-simd.wasm'),
    { name: 'tesseract-worker.js', text: withoutDefaultHosts(tesseract) },
    ...copied(
      folderOf('tesseract.js-core'),
      'tesseract-core-relaxedsimd-lstm.wasm.js',
      'tesseract-core-simd-lstm.wasm.js',
    ),
    ...copied(join(folderOf('@tesseract.js-data/eng'), '4.0.0_best_int'), 'eng.traineddata.gz'),
  ];
}
