import { indexOf, letters, viewOf } from './bytes.ts';
import { pngChunks, webpChunks } from './segments.ts';
import type { Sniffed } from './sniff.ts';

const ORIENTATION = 0x0112;
/** Metadata stand at the beginning of a file, but in HEIC and AVIF they may follow other items. */
const SEARCHED = 4_000_000;

const isTiff = (bytes: Uint8Array, at: number): boolean =>
  /^(II\*\0|MM\0\*)$/.test(letters(bytes, at, at + 4));

function blockIn(bytes: Uint8Array, format: Sniffed): Uint8Array | null {
  const chunks = format === 'png' ? pngChunks(bytes) : format === 'webp' ? webpChunks(bytes) : ([] as const);
  for (const { name, content, end } of chunks) {
    if (name === 'eXIf') return bytes.subarray(content, end - 4);
    if (name === 'EXIF') return bytes.subarray(isTiff(bytes, content) ? content : content + 6, end);
  }
  const head = bytes.subarray(0, SEARCHED);
  for (let at = indexOf(head, 'Exif\0\0'); at >= 0; at = indexOf(head, 'Exif\0\0', at + 1))
    if (isTiff(bytes, at + 6)) return bytes.subarray(at + 6);
  return null;
}

/**
 * The TIFF block with the camera's data, from its byte order on, or `null`. It may be followed by more of the
 * file. A damaged file has none.
 */
export function exifBlock(bytes: Uint8Array, format: Sniffed): Uint8Array | null {
  try {
    const block = blockIn(bytes, format);
    return block && block.length >= 8 && isTiff(block, 0) ? block : null;
  } catch {
    return null;
  }
}

/** How the picture is to be turned, 1 (not at all) to 8, as the TIFF block says. */
export function orientationOf(block: Uint8Array | null): number {
  if (!block) return 1;
  const view = viewOf(block);
  const little = block[0] === 0x49;
  try {
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let entry = 0; entry < count; entry++) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, little) !== ORIENTATION) continue;
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** A TIFF block that says nothing but the orientation. 26 bytes. */
export function orientationBlock(orientation: number): Uint8Array {
  const block = new Uint8Array(26);
  const view = viewOf(block);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return block;
}
