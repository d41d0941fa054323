import type { Box, PictureEvidence, PictureProblem } from './evidence.ts';
import { faceFinder } from './faces/faces.ts';
import { inspect, UNREADABLE } from './file/inspect.ts';
import { openToLookAt, TooLarge } from './file/open.ts';
import { later } from './kept.ts';
import { orAborted } from './until.ts';
import { textOf } from './words/together.ts';
import { wordReader } from './words/words.ts';
import { IDLE, LIMITS, type Workshop } from './workshop.ts';

export interface PictureEngine {
  /**
   * All that can be known of a picture. What goes wrong stands in `problems`; it rejects only with the reason of an
   * abort. Pictures are read one after the other, in the order of the calls.
   */
  read(picture: Blob, options: { signal: AbortSignal }): Promise<PictureEvidence>;
}

/** Only what differs from the usual need be said, as a test does. */
type Options = Pick<Workshop, 'base' | 'signal'> & Partial<Workshop>;

const scaled = <T extends Box>(boxes: readonly T[], scale: number): T[] =>
  boxes.map((box) => ({
    ...box,
    x: box.x * scale,
    y: box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  }));

/** Runs where there are workers and canvases: in a page of the extension. Workers start when they are needed. */
export function createPictureEngine(options: Options): PictureEngine {
  const workshop: Workshop = { idle: IDLE, limits: LIMITS, later, ...options };
  const findFaces = faceFinder(workshop);
  const readWords = wordReader(workshop);

  async function read(picture: Blob, stop: AbortSignal): Promise<PictureEvidence> {
    // A file that was moved away meanwhile cannot be read at all.
    const { inspected, readable } = await inspect(picture).catch(() => UNREADABLE);
    const nothing: PictureEvidence = { ...inspected, faces: [], words: [], text: '' };
    if (!readable) return nothing;
    const opened = await openToLookAt(picture, inspected.format, stop).catch(
      (error: unknown): PictureProblem => (error instanceof TooLarge ? 'too-large' : 'damaged'),
    );
    stop.throwIfAborted();
    if (typeof opened === 'string') return { ...nothing, problems: [opened] };

    const { width, height, frames, moving } = opened;
    const [faces, reading] = await Promise.all([
      findFaces(frames, stop).catch(() => null),
      readWords(frames, stop).catch(() => ({ words: [], complete: false })),
    ]);
    stop.throwIfAborted();
    const problems = new Set<PictureProblem>(inspected.problems);
    if (opened.problem) problems.add(opened.problem);
    if (!faces) problems.add('faces-not-checked');
    if (!reading.complete) problems.add('words-not-complete');
    const scale = width / frames[0].width;
    return {
      ...nothing,
      width,
      height,
      faces: scaled(faces ?? [], scale),
      words: scaled(reading.words, scale),
      text: textOf(reading.words),
      problems: [...problems],
      ...(moving && { moving }),
    };
  }

  let before: Promise<unknown> = Promise.resolve();
  return {
    read(picture, { signal: asked }) {
      const stop = AbortSignal.any([options.signal, asked]);
      const turn = before.then(() => {
        stop.throwIfAborted();
        return read(picture, stop);
      });
      before = turn.catch(() => undefined);
      return orAborted(turn, stop);
    },
  };
}
