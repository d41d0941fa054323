import { letters } from '../file/bytes.ts';
import { gifFrames } from '../file/gif-frames.ts';
import { pngChunks, webpChunks } from '../file/segments.ts';
import type { Sniffed } from '../file/sniff.ts';

/** Whether the file says that its picture moves. A file that is cut off may say so, too. */
export function isMoving(bytes: Uint8Array, format: Sniffed): boolean {
  if (format === 'avif') return letters(bytes, 8, 64).includes('avis');
  let frames = 0;
  try {
    if (format === 'gif') for (const _ of gifFrames(bytes)) if (++frames > 1) return true;
    if (format === 'webp') for (const { name } of webpChunks(bytes)) if (name === 'ANIM') return true;
    if (format !== 'png') return false;
    for (const { name } of pngChunks(bytes)) {
      if (name === 'acTL') return true;
      if (name === 'IDAT') return false;
    }
  } catch {
    // What stands before the damage did not say so.
  }
  return false;
}
