import { letters, viewOf } from './bytes.ts';
import { gifFrames } from './gif-frames.ts';
import type { Sniffed } from './sniff.ts';

export interface Size {
  width: number;
  height: number;
}

/** The four first letters of a chunk or box, as a number. */
const sign = (name: string): number => [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);

/** Start of frame, all kinds; C4, C8 and CC are tables and not frames (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webp(view: DataView): Size | null {
  const kind = view.getUint32(12);
  const int24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (kind === sign('VP8X')) return { width: int24(24) + 1, height: int24(27) + 1 };
  if (kind === sign('VP8 '))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== sign('VP8L')) return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The largest `ispe` box: a file may hold a small preview beside the picture. */
function avif(view: DataView): Size | null {
  let largest: Size | null = null;
  for (let at = 0; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== sign('ispe')) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** A frame that reaches over the edge of the screen that the header names makes it larger. */
function gif(bytes: Uint8Array, view: DataView): Size {
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  try {
    for (const { x, y, width, height } of gifFrames(bytes)) {
      size.width = Math.max(size.width, x + width);
      size.height = Math.max(size.height, y + height);
    }
  } catch {
    // The frames before the damage count.
  }
  return size;
}

/** Bitmaps of OS/2 have a shorter header; a height below zero means that the lowest line stands first. */
function bitmap(bytes: Uint8Array, view: DataView): Size | null {
  if (letters(bytes, 0, 2) !== 'BM') return null;
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/**
 * Width and height in pixels as the header says, before any orientation; nothing is decoded.
 * `null` when the header does not say. `bytes`: the start of the file; 64 kB are enough but for a GIF, and
 * for a JPEG with very long metadata, for which more must be given.
 */
export function sizeOf(bytes: Uint8Array, format: Sniffed): Size | null {
  const view = viewOf(bytes);
  try {
    switch (format) {
      case 'jpeg':
        return jpeg(view);
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'gif':
        return gif(bytes, view);
      case 'other':
        return bitmap(bytes, view);
      case 'webp':
        return webp(view);
      case 'avif':
        return avif(view);
      default:
        return null;
    }
  } catch (error) {
    // A DataView throws a RangeError where the file ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
