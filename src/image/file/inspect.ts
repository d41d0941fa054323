import type { PictureEvidence, PictureProblem } from '../evidence.ts';
import { cameraData } from './camera-data.ts';
import { gifFrames } from './gif-frames.ts';
import { jpegSegments, pngChunks, webpChunks } from './segments.ts';
import { sizeOf } from './size.ts';
import { type Sniffed, sniff } from './sniff.ts';

/** A longer file is not read into memory; no site takes it as a picture. */
const MOST_BYTES = 100_000_000;
/** Four bytes each once decoded: more would not fit in memory beside the rest. */
const MOST_PIXELS = 50_000_000;
/** Browsers decode no picture that is longer. */
const LONGEST_SIDE = 32_767;

export type Inspected = Omit<PictureEvidence, 'faces' | 'words' | 'text'>;

const unread = (problem: PictureProblem): Inspected => ({
  format: 'other',
  width: 0,
  height: 0,
  place: null,
  taken: null,
  camera: null,
  problems: [problem],
});

/** Of a file that gives no bytes. */
export const UNREADABLE = { inspected: unread('damaged'), readable: false };

const PARTS = { jpeg: jpegSegments, png: pngChunks, webp: webpChunks, gif: gifFrames };
const hasParts = (format: Sniffed): format is keyof typeof PARTS => !!format && format in PARTS;

/** Whether the file holds all that its own lengths promise, where that can be told without decoding. */
function isWhole(bytes: Uint8Array, format: Sniffed): boolean {
  if (!hasParts(format)) return true;
  try {
    for (const _ of PARTS[format](bytes));
    return true;
  } catch {
    return false;
  }
}

function problemOf(bytes: Uint8Array, format: Sniffed): PictureProblem | null {
  if (format === 'heic') return 'cannot-read-heic';
  if (format === 'video') return 'video-not-checked';
  if (format === 'svg') return null;
  const size = sizeOf(bytes, format);
  // Of rare formats the browser knows more than is read here.
  if (!size && format === 'other') return null;
  if (!size || size.width === 0 || size.height === 0) return 'damaged';
  const { width, height } = size;
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE ? 'too-large' : null;
}

/**
 * What a file tells without being decoded. `readable` is false when nothing should be decoded at all; a file that is cut off
 * has the problem `damaged` and may still be readable in part.
 */
export async function inspect(picture: Blob): Promise<{ inspected: Inspected; readable: boolean }> {
  const stop = (inspected: Inspected) => ({ inspected, readable: false });
  if (picture.size === 0) return stop(unread('empty'));
  const format = sniff(new Uint8Array(await picture.slice(0, 1024).arrayBuffer()));
  if (!format) return stop(unread('not-a-picture'));
  if (format === 'video') return stop({ ...unread('video-not-checked'), format });
  if (picture.size > MOST_BYTES) return stop({ ...unread('too-large'), format });
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const problem = problemOf(bytes, format);
  const known = { format, width: 0, height: 0, ...(await cameraData(bytes, format)) };
  if (problem) return stop({ ...known, problems: [problem] });
  return {
    inspected: { ...known, problems: isWhole(bytes, format) ? [] : ['damaged'] },
    readable: true,
  };
}
