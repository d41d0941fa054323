import type { Face } from '../evidence.ts';
import { kept } from '../kept.ts';
import { until } from '../until.ts';
import type { Workshop } from '../workshop.ts';
import { surest } from './overlap.ts';
import type { Answered, Asked } from './worker.ts';

/** Asks the worker and waits for its one answer. Rejects when it fails or cannot run at all. */
function ask(worker: Worker, asked: Asked, transfer: Transferable[] = []): Promise<Face[]> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const { signal } = done;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answered>) => {
        done.abort();
        if ('faces' in data) resolve(data.faces);
        else reject(new Error(data.failed));
      },
      { signal },
    );
    worker.addEventListener(
      'error',
      (event) => {
        done.abort();
        reject(new Error(event.message || 'The face detector could not start.'));
      },
      { signal },
    );
    worker.postMessage(asked, transfer);
  });
}

/** The faces in the frames of one picture, in their pixels. One call at a time. Rejects when it cannot be done, and on an abort. */
export type FaceFinder = (frames: readonly OffscreenCanvas[], stop: AbortSignal) => Promise<Face[]>;

export function faceFinder({ base, limits, ...keeping }: Workshop): FaceFinder {
  const finder = kept({
    async make() {
      const worker = new Worker(`${base}faces.js`);
      try {
        await until(ask(worker, { base }), limits.start, keeping.signal);
      } catch (error) {
        worker.terminate();
        throw error;
      }
      return worker;
    },
    end: (worker) => worker.terminate(),
    ...keeping,
  });

  return (frames, stop) =>
    finder.use(async (worker) => {
      const end = performance.now() + limits.faces;
      const faces: Face[] = [];
      for (const frame of frames) {
        const picture = await createImageBitmap(frame);
        faces.push(...(await until(ask(worker, { picture }, [picture]), end - performance.now(), stop)));
      }
      return surest(faces);
    });
}
