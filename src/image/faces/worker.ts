/** The face detector's own thread: one picture in, its faces out, one after the other. */
import type { Face } from '../evidence.ts';
import { loadDetector } from './detector.ts';
import { look } from './look.ts';

export type Asked = { base: string } | { picture: ImageBitmap };
export type Answered = { faces: Face[] } | { failed: string };

const MODEL = 'ssd_mobilenetv1_model';

async function load(base: string) {
  const [manifest, bytes] = await Promise.all([
    fetch(`${base}${MODEL}-weights_manifest.json`).then((file) => file.json()),
    fetch(`${base}${MODEL}.bin`).then((file) => file.arrayBuffer()),
  ]);
  return loadDetector(base, manifest, bytes);
}

let detector: ReturnType<typeof load> | undefined;

async function answer(asked: Asked): Promise<Answered> {
  if ('base' in asked) {
    detector = load(asked.base);
    await detector;
    return { faces: [] };
  }
  if (!detector) throw new Error('The detector was not loaded.');
  try {
    return { faces: await look(asked.picture, await detector) };
  } finally {
    asked.picture.close();
  }
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    (answered) => self.postMessage(answered),
    (error: unknown) => self.postMessage({ failed: String(error) } satisfies Answered),
  );
};
