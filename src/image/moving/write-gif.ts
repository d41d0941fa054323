import { GIFEncoder } from 'gifenc';
import type { Box } from '../evidence.ts';
import { contextOf } from '../hide.ts';
import { OPAQUE, paletteFor } from './palette.ts';
import type { Reel } from './reel.ts';

/** What is at least half opaque is seen; GIF knows nothing between. */
const CLEAR = 0;
const isClear = (pixel: number): boolean => pixel >>> 24 < 128;

/** How a frame follows the one before. */
const STAYS = 1;
const IS_CLEARED = 2;

function pixelsOf(canvas: OffscreenCanvas): Uint32Array {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint32Array(data.buffer);
  return pixels.map((pixel) => (isClear(pixel) ? CLEAR : pixel | OPAQUE));
}

/** 1 for each pixel that lies in one of the boxes. */
function maskOf(boxes: readonly Box[], width: number, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const box of boxes)
    for (let y = box.y; y < box.y + box.height; y++)
      mask.fill(1, y * width + box.x, y * width + box.x + box.width);
  return mask;
}

/** A frame could only be written as what changed, and something of the frame before is gone. */
class Vanished extends Error {}

async function write(reel: Reel, dispose: number): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, repeats } = reel;
  const gif = GIFEncoder();
  let before: Uint32Array | null = null;
  for await (const { canvas, hidden, milliseconds } of reel.frames()) {
    const pixels = pixelsOf(canvas);
    const under: Uint32Array | null = dispose === STAYS ? before : null;
    if (under?.some((pixel, i) => pixel !== CLEAR && pixels[i] === CLEAR)) throw new Vanished();
    const isHidden = maskOf(hidden, width, pixels.length);
    const isPainted = (pixel: number, i: number) => pixel !== CLEAR && pixel !== under?.[i];
    const rest = pixels.filter((pixel, i) => isPainted(pixel, i) && !isHidden[i]);
    const changed = pixels.filter((pixel, i) => isPainted(pixel, i) && isHidden[i]);
    const hasUnpainted = rest.length + changed.length < pixels.length;
    const palette = paletteFor(rest, changed, hasUnpainted);
    const index = Uint8Array.from(pixels, (pixel, i) => (isPainted(pixel, i) ? palette.indexOf(pixel) : 0));
    gif.writeFrame(index, width, height, {
      palette: palette.colours,
      transparent: hasUnpainted,
      transparentIndex: 0,
      delay: milliseconds,
      repeat: repeats === 0 ? -1 : repeats > 65_535 ? 0 : repeats,
      dispose,
    });
    before = pixels;
  }
  gif.finish();
  return gif.bytes();
}

/** A moving GIF. Frames hold what changed, unless something vanishes: then each is written in full. */
export async function writeGif(reel: Reel): Promise<Blob> {
  const bytes = await write(reel, STAYS).catch((error: unknown) => {
    if (error instanceof Vanished) return write(reel, IS_CLEARED);
    throw error;
  });
  return new Blob([bytes], { type: 'image/gif' });
}
