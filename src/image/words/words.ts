import { createWorker, PSM, type Worker } from 'tesseract.js';
import type { Word } from '../evidence.ts';
import { kept } from '../kept.ts';
import { TookTooLong, until } from '../until.ts';
import type { Workshop } from '../workshop.ts';
import { grey, greymap } from './grey.ts';
import { wordsOf } from './page.ts';
import { together } from './together.ts';

const LSTM_ONLY = 1;
const OUTPUT = { text: false, blocks: true };
export interface Reading {
  /** In pixels of the frames. */
  words: Word[];
  /** False when the time was over before all was read. */
  complete: boolean;
}

/** Reads the frames of one picture. One call at a time. Rejects when the reader cannot start, and on an abort. */
export type WordReader = (frames: readonly OffscreenCanvas[], stop: AbortSignal) => Promise<Reading>;

async function readFrame(worker: Worker, frame: OffscreenCanvas): Promise<Word[]> {
  const page = grey(frame);
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
  const { data } = await worker.recognize(greymap(page), { rotateAuto: true }, OUTPUT);
  return wordsOf(data, { scale: frame.width / page.width, width: page.width, height: page.height });
}

export function wordReader({ base, limits, ...keeping }: Workshop): WordReader {
  const folder = base.replace(/\/$/, '');
  const reader = kept({
    // Without each of these paths the library asks its default host on the network.
    make: () =>
      until(
        createWorker('eng', LSTM_ONLY, {
          workerPath: `${folder}/tesseract-worker.js`,
          corePath: folder,
          langPath: folder,
          workerBlobURL: false,
          cacheMethod: 'none',
          gzip: true,
        }),
        limits.start,
        keeping.signal,
      ),
    end: (worker) => void worker.terminate(),
    ...keeping,
  });

  return async (frames, stop) => {
    const readings: Word[][] = [];
    const reading = (complete: boolean): Reading => ({ words: together(readings), complete });
    try {
      await reader.use(async (worker) => {
        const end = performance.now() + limits.words;
        for (const frame of frames)
          readings.push(await until(readFrame(worker, frame), end - performance.now(), stop));
      });
      return reading(true);
    } catch (error) {
      // The worker has been ended with what it was at; the words of earlier frames count.
      if (error instanceof TookTooLong) return reading(false);
      throw error;
    }
  };
}
