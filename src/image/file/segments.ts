import { letters, viewOf } from './bytes.ts';

/** A part of a file: its name, its place with name and length, and where its content begins. */
export interface Segment {
  name: string;
  start: number;
  content: number;
  /** Behind its last byte. */
  end: number;
}

/** Thrown where a file does not hold what its own lengths say. */
export const damaged = (what: string): Error => new Error(`The picture is damaged: ${what}.`);

const SOS = 0xda;
const EOI = 0xd9;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Behind the entropy-coded bytes that follow a start of scan. FF 00 is a plain FF, FF D0 to D7 are restarts. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw damaged('it ends within a scan');
}

/**
 * The segments of a JPEG by the hexadecimal of their marker, from `d8` to `d9`; the data of a scan belong to its `da`.
 * What follows the end of the picture (a video, a depth map) is in none. Throws when the picture is damaged.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  let at = 0;
  for (;;) {
    if (at + 1 >= bytes.length) throw damaged('it ends before its end');
    if (bytes[at] !== 0xff) throw damaged('a marker is missing');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const name = marker.toString(16);
    if (marker === EOI || standsAlone(marker)) {
      yield { name, start: at, content: at + 2, end: at + 2 };
      if (marker === EOI) return;
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) throw damaged('a segment has no length');
    const close = at + 2 + view.getUint16(at + 2);
    if (close > bytes.length || close < at + 4) throw damaged('a segment is longer than the file');
    const end = marker === SOS ? endOfScan(bytes, close) : close;
    yield { name, start: at, content: at + 4, end };
    at = end;
  }
}

/** The chunks of a PNG up to IEND; a chunk's content ends 4 bytes, its checksum, before its end. */
export function* pngChunks(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw damaged('it has no end');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw damaged('a chunk is longer than the file');
    const name = letters(bytes, at + 4, at + 8);
    yield { name, start: at, content: at + 8, end };
    if (name === 'IEND') return;
    at = end;
  }
}

/** The chunks of a WebP, each padded to an even length. */
export function* webpChunks(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  if (bytes.length < 12) throw damaged('it has no chunks');
  const close = 8 + view.getUint32(4, true);
  if (close > bytes.length) throw damaged('it is shorter than it says');
  for (let at = 12; at + 8 <= close; ) {
    const length = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + length + (length % 2), close);
    if (at + 8 + length > close) throw damaged('a chunk is longer than the file');
    yield { name: letters(bytes, at, at + 4), start: at, content: at + 8, end };
    at = end;
  }
}
