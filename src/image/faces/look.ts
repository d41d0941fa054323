import type { Face } from '../evidence.ts';
import type { Detector } from './detector.ts';
import { overlap, surest } from './overlap.ts';

/** Long sides in pixels: the small look finds large and turned faces, the large one those at the back of a room. */
const SIDES = [384, 640];
/** A face counts that is this sure at one size, or half sure at both. */
const SURE = 0.55;
const HALF_SURE = 0.2;
/**
 * With a multiple of it, every stride of the detector's first three levels meets an even number of pixels, as it did in training;
 * with an odd number all boxes shift.
 */
const STEP = 64;
/** Two looks at one face share so much of their boxes. */
const SAME_FACE = 0.3;

const padded = (side: number): number => Math.ceil(side / STEP) * STEP;

interface Seen {
  image: ImageData;
  /** Pixels of the picture for one of the image. */
  scale: number;
}

/** The picture with its long side at `side`, in the upper left of a black image. */
function at(picture: ImageBitmap, side: number): Seen {
  const scale = Math.max(picture.width, picture.height) / side;
  const width = Math.max(1, Math.round(picture.width / scale));
  const height = Math.max(1, Math.round(picture.height / scale));
  const context = new OffscreenCanvas(padded(width), padded(height)).getContext('2d', {
    willReadFrequently: true,
    alpha: false,
  });
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { image: context.getImageData(0, 0, padded(width), padded(height)), scale };
}

/** The part of a box that lies in the picture, in whole-picture pixels; null when nothing does. */
function within({ width: most, height: highest }: ImageBitmap, face: Face, scale: number): Face | null {
  const x = Math.max(0, face.x * scale);
  const y = Math.max(0, face.y * scale);
  const width = Math.min(most, (face.x + face.width) * scale) - x;
  const height = Math.min(highest, (face.y + face.height) * scale) - y;
  return width > 0 && height > 0 ? { x, y, width, height, score: face.score } : null;
}

/** The faces of a picture, in its pixels and within it. */
export async function look(picture: ImageBitmap, detect: Detector): Promise<Face[]> {
  const looks: Face[][] = [];
  for (const side of SIDES) {
    const { image, scale } = at(picture, side);
    const faces = await detect(image, HALF_SURE);
    looks.push(faces.flatMap((face) => within(picture, face, scale) ?? []));
  }
  return surest(
    looks.flatMap((faces, i) =>
      faces.filter(
        (face) =>
          face.score >= SURE ||
          looks.some((others, j) => j !== i && others.some((other) => overlap(face, other) > SAME_FACE)),
      ),
    ),
  );
}
