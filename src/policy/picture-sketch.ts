import { z } from 'zod';
import { type Box, FORMATS, PICTURE_PROBLEMS, type PictureEvidence, type Word } from '../image/evidence.ts';

const Length = z.number().min(0).max(100_000);
const SIDE = 100;

/**
 * A picture as an example of a rule or a line of a file writes it: only what matters.
 * Boxes are in pixels of a picture that is 100 by 100 unless it says otherwise, so that they read as percent.
 */
export const PictureSketch = z.strictObject({
  /** Each face as [x, y, width, height], from the top left. */
  faces: z
    .array(z.tuple([Length, Length, Length, Length]))
    .max(200)
    .optional(),
  /** The words that stand in it, a line of the picture a line. */
  words: z.string().max(20_000).optional(),
  /** Local time of the camera, e.g. `2026-11-24T10:40`. */
  taken: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)
    .optional(),
  place: z
    .literal(true)
    .or(z.strictObject({ latitude: z.number(), longitude: z.number() }))
    .optional(),
  camera: z.string().max(80).optional(),
  format: z.enum(FORMATS).optional(),
  width: Length.optional(),
  height: Length.optional(),
  problems: z.array(z.enum(PICTURE_PROBLEMS)).optional(),
});
export type PictureSketch = z.infer<typeof PictureSketch>;

const SOMEWHERE = { latitude: 51.4, longitude: 0.02 };
const PLAINLY_READ = 95;

/** Lays lines out from top to bottom and their letters from left to right, all of one size. */
function layOut(text: string, { width, height }: Pick<Box, 'width' | 'height'>): Word[] {
  const lines = text.split('\n');
  const tall = height / lines.length;
  return lines.flatMap((written, line) => {
    const wide = width / Math.max(1, written.length);
    return [...written.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      line,
      confidence: PLAINLY_READ,
      x: index * wide,
      y: line * tall,
      width: word.length * wide,
      height: tall,
    }));
  });
}

/** Fills in what a sketch leaves out. */
export function pictureOf(sketch: PictureSketch): PictureEvidence {
  const { faces = [], words = '', width = SIDE, height = SIDE, place } = sketch;
  return {
    format: sketch.format ?? 'jpeg',
    width,
    height,
    faces: faces.map(([x, y, wide, tall]) => ({ x, y, width: wide, height: tall, score: 0.9 })),
    words: layOut(words, { width, height }),
    text: words,
    place: place === true ? SOMEWHERE : (place ?? null),
    taken: sketch.taken ?? null,
    camera: sketch.camera ?? null,
    problems: sketch.problems ?? [],
  };
}
