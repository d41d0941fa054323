import { bytesOf, joined, letters, viewOf } from './file/bytes.ts';
import { exifBlock, orientationBlock, orientationOf } from './file/exif.ts';
import { pngChunk } from './file/png-chunk.ts';
import { jpegSegments, pngChunks, type Segment, webpChunks } from './file/segments.ts';
import { sniff } from './file/sniff.ts';

const of = (bytes: Uint8Array, { start, end }: Segment): Uint8Array => bytes.subarray(start, end);

/** JFIF, colour profile and Adobe's colour transform change how a JPEG looks; every other APPn and COM goes. */
function isNeeded(bytes: Uint8Array, { name, content }: Segment): boolean {
  if (!/^(e.|fe)$/.test(name)) return true;
  const sign = letters(bytes, content, content + 12);
  return (
    (name === 'e0' && sign.startsWith('JFIF\0')) ||
    (name === 'e2' && sign.startsWith('ICC_PROFILE\0')) ||
    (name === 'ee' && sign.startsWith('Adobe'))
  );
}

function jpeg(bytes: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const segment of jpegSegments(bytes)) {
    if (isNeeded(bytes, segment)) parts.push(of(bytes, segment));
    if (segment.name === 'd8' && orientation > 1)
      parts.push(Uint8Array.of(0xff, 0xe1, 0, 34), bytesOf('Exif\0\0'), orientationBlock(orientation));
  }
  return joined(parts);
}

/** Chunks beside the critical ones that change how a PNG looks or moves. */
const SEEN = /^(tRNS|gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|sBIT|pHYs|bKGD|hIST|sPLT|acTL|fcTL|fdAT)$/;

function png(bytes: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const parts = [bytes.subarray(0, 8)];
  for (const chunk of pngChunks(bytes)) {
    if (/^[A-Z]/.test(chunk.name) || SEEN.test(chunk.name)) parts.push(of(bytes, chunk));
    if (chunk.name === 'IHDR' && orientation > 1) parts.push(pngChunk('eXIf', orientationBlock(orientation)));
  }
  return joined(parts);
}

const WEBP = /^(VP8 |VP8L|VP8X|ICCP|ANIM|ANMF|ALPH)$/;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

function webp(bytes: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const parts = [bytes.subarray(0, 12)];
  for (const chunk of webpChunks(bytes)) if (WEBP.test(chunk.name)) parts.push(of(bytes, chunk));
  if (orientation > 1) parts.push(bytesOf('EXIF\x1a\0\0\0'), orientationBlock(orientation));
  const whole = joined(parts);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  if (letters(whole, 12, 16) === 'VP8X')
    whole[20] = ((whole[20] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation > 1 ? HAS_EXIF : 0);
  return whole;
}

const STRIPPED = { jpeg, png, webp };
const isStripped = (format: string | null): format is keyof typeof STRIPPED => !!format && format in STRIPPED;

/** Whether the data about this picture can be taken out without touching its pixels. */
export const canStrip = async (picture: Blob): Promise<boolean> =>
  isStripped(sniff(new Uint8Array(await picture.slice(0, 1024).arrayBuffer())));

/**
 * The same picture without the data about it: place, time, camera, comments, previews, and whatever hangs on behind
 * the picture's end. Its pixels are not touched; colour profile and orientation stay.
 * Rejects for a damaged file and for a format other than JPEG, PNG and WebP.
 */
export async function withoutMetadata(picture: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const format = sniff(bytes);
  if (!isStripped(format)) throw new Error('Metadata can be taken out of JPEG, PNG and WebP only.');
  const orientation = orientationOf(exifBlock(bytes, format));
  return new Blob([STRIPPED[format](bytes, orientation)], { type: `image/${format}` });
}
