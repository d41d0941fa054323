import { createWorker, PSM, type Worker } from 'tesseract.js';
import type { Word } from '../evidence.ts';
import { kept } from '../kept.ts';
import { tookTooLong, until } from '../until.ts';
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

/**
 * With fewer words than this the page may be no page: words on a wall, on a lanyard, in a photo. Then they are looked for
 * one by one as well, which finds more in photos, costs little there, and takes twice as long on a page full of text.
 */
const FEW_WORDS = 25;

/** The readings of a frame, one after the other; the caller may stop after any of them. */
async function* readingsOf(worker: Worker, frame: OffscreenCanvas): AsyncGenerator<Word[]> {
  const page = grey(frame);
  const image = greymap(page);
  const laid = { scale: frame.width / page.width, width: page.width, height: page.height };
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  const { data } = await worker.recognize(image, { rotateAuto: true }, OUTPUT);
  const words = wordsOf(data, laid);
  yield words;
  if (words.length >= FEW_WORDS) return;
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
  const turned = { rotateRadians: data.rotateRadians ?? 0 };
  yield wordsOf((await worker.recognize(image, turned, OUTPUT)).data, laid);
}

export function wordReader({ base, limits, ...keeping }: Workshop): WordReader {
  const folder = base.replace(/\/$/, '');
  const reader = kept({
    async make() {
      // Without each of these paths the library asks its default host on the network.
      const made = createWorker('eng', LSTM_ONLY, {
        workerPath: `${folder}/tesseract-worker.js`,
        corePath: folder,
        langPath: folder,
        workerBlobURL: false,
        cacheMethod: 'none',
        gzip: true,
        // The library would throw beside the promise that it rejects.
        errorHandler: () => {},
      });
      try {
        return await until(made, limits.start, keeping.signal);
      } catch (error) {
        made.then((late) => late.terminate()).catch(() => undefined);
        throw error;
      }
    },
    end: (worker) => void worker.terminate(),
    ...keeping,
  });

  return async (frames, stop) => {
    const readings: Word[][] = [];
    const reading = (complete: boolean): Reading => ({ words: together(readings), complete });
    try {
      await reader.use(async (worker) => {
        const end = performance.now() + limits.words;
        for (const frame of frames) {
          const more = readingsOf(worker, frame);
          for (;;) {
            const reading = await until(more.next(), end - performance.now(), stop);
            if (reading.done) break;
            readings.push(reading.value);
          }
        }
      });
      return reading(true);
    } catch (error) {
      // The worker has been ended with what it was at; what was read before counts.
      if (tookTooLong(error)) return reading(false);
      throw error;
    }
  };
}
