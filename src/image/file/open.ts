import type { Size } from './size.ts';
import type { Sniffed } from './sniff.ts';

/** A vector picture without a size of its own gets this one. */
const VECTOR_SIDE = 1000;

interface Wanted {
  /** Pixels on the long side at most; a vector picture has exactly so many when it is finite. */
  side: number;
  /** Frames of a moving picture at most: the first, the last, and some between. */
  frames: number;
  /** Put white under what is transparent, as most people see it. */
  onWhite: boolean;
}

/** For looking at: nothing looks in more detail. */
export const TO_LOOK_AT: Wanted = { side: 2000, frames: 3, onWhite: true };
/** For changing: the first frame as it is. */
export const AS_IT_IS: Wanted = { side: Number.POSITIVE_INFINITY, frames: 1, onWhite: false };

export interface Opened extends Size {
  /** One picture, or some frames of a moving one; width and height above are those before scaling. */
  frames: [OffscreenCanvas, ...OffscreenCanvas[]];
}

function drawn(
  source: CanvasImageSource,
  { width, height }: Size,
  { side, onWhite }: Wanted,
): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  if (onWhite) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function still(picture: Blob, wanted: Wanted): Promise<Opened> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const canvas = drawn(bitmap, bitmap, wanted);
  bitmap.close();
  return { width, height, frames: [canvas] };
}

/** An image element runs no script of an SVG and loads nothing that it names. */
async function vector(picture: Blob, wanted: Wanted): Promise<Opened> {
  const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = image.naturalWidth || VECTOR_SIDE;
    const height = image.naturalHeight || VECTOR_SIDE;
    const scale = Number.isFinite(wanted.side) ? wanted.side / Math.max(width, height) : 1;
    const canvas = drawn(image, { width: width * scale, height: height * scale }, wanted);
    return { width, height, frames: [canvas] };
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function moving(picture: Blob, type: string, wanted: Wanted): Promise<Opened> {
  const decoder = new ImageDecoder({ data: await picture.arrayBuffer(), type });
  try {
    await decoder.tracks.ready;
    await decoder.completed;
    const last = (decoder.tracks.selectedTrack?.frameCount ?? 1) - 1;
    const frame = async (frameIndex: number): Promise<[OffscreenCanvas, Size]> => {
      const { image } = await decoder.decode({ frameIndex });
      const size = { width: image.displayWidth, height: image.displayHeight };
      const canvas = drawn(image, size, wanted);
      image.close();
      return [canvas, size];
    };
    const [first, size] = await frame(0);
    const frames: Opened['frames'] = [first];
    const steps = wanted.frames - 1;
    const later = Array.from({ length: steps }, (_, i) => Math.round((last * (i + 1)) / steps));
    for (const index of new Set(later)) if (index > 0) frames.push((await frame(index))[0]);
    return { ...size, frames };
  } finally {
    decoder.close();
  }
}

/** Decodes a picture, with its orientation. Rejects when the browser cannot. */
export async function open(picture: Blob, format: Sniffed, wanted: Wanted): Promise<Opened> {
  if (format === 'svg') return vector(picture, wanted);
  if (format === 'gif' && 'ImageDecoder' in globalThis) return moving(picture, 'image/gif', wanted);
  return still(picture, wanted);
}
