import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend, tensor4d } from '@tensorflow/tfjs-core';
import type { Face } from '../evidence.ts';
import { anchorsFor } from './anchors.ts';
import { ssd } from './network.ts';
import { surest } from './overlap.ts';
import { type Manifest, readWeights } from './weights.ts';

/** How far the detector's numbers are from pixels: the variances of SSD. */
const SHIFT = 10;
const STRETCH = 5;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The picture at the size that it is looked at, four bytes a pixel. */
export type Detector = (picture: ImageData, least: number) => Promise<Face[]>;

function normalised({ data, width, height }: ImageData): Float32Array {
  const values = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    values[to++] = (data[from] ?? 0) / 127.5 - 1;
    values[to++] = (data[from + 1] ?? 0) / 127.5 - 1;
    values[to++] = (data[from + 2] ?? 0) / 127.5 - 1;
  }
  return values;
}

/**
 * Loads the detector from the folder `base`. The function that it gives finds faces with a score of `least` or more;
 * their boxes are in pixels of the picture given and may reach over its edge.
 */
export async function loadDetector(base: string, manifest: Manifest, bytes: ArrayBuffer): Promise<Detector> {
  // Asking for threads starts a worker from a blob, which an extension page forbids: it would wait for ever.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(base);
  await setBackend('wasm');
  const network = ssd(readWeights(manifest, bytes));
  return async (picture, least) => {
    const x = tensor4d(normalised(picture), [1, picture.height, picture.width, 3]);
    const levels = network(x);
    x.dispose();
    const anchors = anchorsFor(picture.width, picture.height);
    const faces: Face[] = [];
    for (const [level, { shifts, classes }] of levels.entries()) {
      const [moves, scores] = await Promise.all([shifts.data(), classes.data()]);
      shifts.dispose();
      classes.dispose();
      const boxes = anchors[level] ?? new Float32Array();
      for (let box = 0; box * 4 < boxes.length; box++) {
        const score = sigmoid(scores[box * 3 + 1] ?? 0);
        if (score < least) continue;
        const [x, y, w, h] = boxes.subarray(box * 4, box * 4 + 4) as unknown as [
          number,
          number,
          number,
          number,
        ];
        const [dy, dx, dh, dw] = moves.subarray(box * 4, box * 4 + 4) as unknown as [
          number,
          number,
          number,
          number,
        ];
        const width = Math.exp(dw / STRETCH) * w;
        const height = Math.exp(dh / STRETCH) * h;
        faces.push({
          x: x + (dx / SHIFT) * w - width / 2,
          y: y + (dy / SHIFT) * h - height / 2,
          width,
          height,
          score,
        });
      }
    }
    return surest(faces);
  };
}
