import type { Face } from '../evidence.ts';
import type { Detector } from './detector.ts';
import { surest } from './overlap.ts';

/** Long side in pixels at which the picture is looked at, and the score from which a face counts there. */
const LOOKS = [{ side: 512, least: 0.4 }];

function at(picture: ImageBitmap, side: number): ImageData {
  const scale = side / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** The faces of a picture, in its pixels and within it. */
export async function look(picture: ImageBitmap, detect: Detector): Promise<Face[]> {
  const faces: Face[] = [];
  for (const { side, least } of LOOKS) {
    const seen = at(picture, side);
    const scale = picture.width / seen.width;
    for (const { x, y, width, height, score } of await detect(seen, least)) {
      const left = Math.max(0, x * scale);
      const top = Math.max(0, y * scale);
      const right = Math.min(picture.width, (x + width) * scale);
      const bottom = Math.min(picture.height, (y + height) * scale);
      if (right > left && bottom > top)
        faces.push({ x: left, y: top, width: right - left, height: bottom - top, score });
    }
  }
  return surest(faces);
}
