import type { Face } from '../evidence.ts';
import type { Detector } from './detector.ts';
import { surest } from './overlap.ts';

/** Long side in pixels at which a picture is looked at, and again closer where people are: some may be at the back. */
const SIDE = 512;
const CLOSER = 768;
/** A face counts that is this sure. */
const LEAST = 0.4;
/**
 * Sides are padded to a multiple, so that every stride of the detector's first levels meets an even number of pixels, as it
 * did in training. With an odd number all features shift, and many small faces are lost.
 */
const STEP = 64;

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
  const lookAt = async (side: number): Promise<Face[]> => {
    const { image, scale } = at(picture, side);
    return (await detect(image, LEAST)).flatMap((face) => within(picture, face, scale) ?? []);
  };
  const faces = await lookAt(SIDE);
  const hasMore = Math.max(picture.width, picture.height) > SIDE;
  return faces.length > 0 && hasMore ? surest([...faces, ...(await lookAt(CLOSER))]) : faces;
}
