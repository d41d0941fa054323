/** Runs in the page: the engine's parts, and the bare libraries as their own documentation uses them. */
import * as faceapi from '@vladmandic/face-api/dist/face-api.esm.js';
import { createWorker, type Worker } from 'tesseract.js';
import { createPictureEngine } from '../../src/image/engine.ts';
import { faceFinder } from '../../src/image/faces/faces.ts';
import { openToLookAt } from '../../src/image/file/open.ts';
import { sniff } from '../../src/image/file/sniff.ts';
import { later } from '../../src/image/kept.ts';
import { wordReader } from '../../src/image/words/words.ts';
import type { Workshop } from '../../src/image/workshop.ts';

const MINUTE = 60_000;
const base = new URL('image/', location.href).href;
const { signal } = new AbortController();
// A busy machine must not look like a reader that reads less.
const limits = { start: MINUTE, faces: 5 * MINUTE, words: 5 * MINUTE };
const workshop: Workshop = { base, signal, idle: 60 * MINUTE, limits, later };
const findFaces = faceFinder(workshop);
const readWords = wordReader(workshop);
const engine = createPictureEngine(workshop);

let library: Promise<typeof faceapi> | undefined;
/** What the library's own copy of TensorFlow.js has, of which its types do not tell. */
interface Backend {
  env(): { set(flag: string, value: boolean): void };
  setWasmPaths(folder: string): void;
  setBackend(name: string): Promise<boolean>;
}

async function bareDetector(): Promise<typeof faceapi> {
  const tf = faceapi.tf as unknown as Backend;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.setWasmPaths(base);
  await tf.setBackend('wasm');
  await faceapi.nets.ssdMobilenetv1.loadFromUri('/image/');
  return faceapi;
}

let bareReader: Promise<Worker> | undefined;
const folder = base.replace(/\/$/, '');
const makeBareReader = (): Promise<Worker> =>
  createWorker('eng', 1, {
    workerPath: `${folder}/tesseract-worker.js`,
    corePath: folder,
    langPath: folder,
    workerBlobURL: false,
    cacheMethod: 'none',
  });

const blobOf = async (address: string): Promise<Blob> => (await fetch(address)).blob();

const framesOf = async (picture: Blob) => {
  const head = new Uint8Array(await picture.slice(0, 1024).arrayBuffer());
  const { width, frames } = await openToLookAt(picture, sniff(head), signal);
  return { scale: width / frames[0].width, frames };
};

export type Job = 'faces' | 'bare faces' | 'words' | 'bare words' | 'whole';

export interface Done {
  milliseconds: number;
  faces: { x: number; y: number; width: number; height: number; score: number }[];
  words: string[];
}

const jobs: Record<Job, (picture: Blob) => Promise<Omit<Done, 'milliseconds'>>> = {
  async faces(picture) {
    const { scale, frames } = await framesOf(picture);
    const faces = (await findFaces(frames, signal)).map((face) => ({
      x: face.x * scale,
      y: face.y * scale,
      width: face.width * scale,
      height: face.height * scale,
      score: face.score,
    }));
    return { faces, words: [] };
  },
  async 'bare faces'(picture) {
    library ??= bareDetector();
    const { detectAllFaces, SsdMobilenetv1Options } = await library;
    const image = new Image();
    image.src = URL.createObjectURL(picture);
    await image.decode();
    const found = await detectAllFaces(image, new SsdMobilenetv1Options());
    URL.revokeObjectURL(image.src);
    return {
      faces: found.map(({ score, box: { x, y, width, height } }) => ({ x, y, width, height, score })),
      words: [],
    };
  },
  async words(picture) {
    const { words } = await readWords((await framesOf(picture)).frames, signal);
    return { faces: [], words: words.map(({ text }) => text) };
  },
  async 'bare words'(picture) {
    bareReader ??= makeBareReader();
    const { data } = await (await bareReader).recognize(picture);
    return { faces: [], words: data.text.split(/\s+/) };
  },
  async whole(picture) {
    const { faces, text } = await engine.read(picture, { signal });
    return { faces, words: text.split(/\s+/) };
  },
};

/** The picture at the size of a phone's photo. */
async function enlarged(picture: Blob): Promise<Blob> {
  const canvas = new OffscreenCanvas(4000, 3000);
  canvas.getContext('2d')?.drawImage(await createImageBitmap(picture), 0, 0, 4000, 3000);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

async function run({ job, file }: { job: Job; file: string }): Promise<Done> {
  const original = await blobOf(`/pictures/${file}`);
  const picture = job === 'whole' ? await enlarged(original) : original;
  const start = performance.now();
  const done = await jobs[job](picture);
  return { ...done, milliseconds: performance.now() - start };
}

Object.assign(globalThis, { run });
