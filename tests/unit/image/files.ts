/** Files made by hand, byte by byte; their pixels are never decoded in these tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bytesOf, joined } from '../../../src/image/file/bytes.ts';
import { crc32 } from '../../../src/image/file/crc32.ts';
import { orientationBlock } from '../../../src/image/file/exif.ts';

const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** A real photo with camera data, out of the package of the face detector. */
export const photo = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(join(demo, name)));

const big = (value: number, bytes: 2 | 4): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer).subarray(4 - bytes);
};
const little = (value: number): Uint8Array => big(value, 4).toReversed();

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), big(content.length + 2, 2), content]);

/** 16 x 9 pixels, with the given application segments and something hanging on behind its end. */
export const jpeg = (
  segments: [marker: number, content: Uint8Array][],
  behind = '',
): Uint8Array<ArrayBuffer> =>
  joined([
    Uint8Array.of(0xff, 0xd8),
    ...segments.map(([marker, content]) => segment(marker, content)),
    segment(0xc0, Uint8Array.of(8, 0, 9, 0, 16, 1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    // Data of the scan with a stuffed FF and a restart.
    Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9),
    bytesOf(behind),
  ]);

export const exifSegment = (orientation: number): [number, Uint8Array] => [
  0xe1,
  joined([bytesOf('Exif\0\0'), orientationBlock(orientation), bytesOf('SECRET PLACE')]),
];

const chunk = (name: string, content: Uint8Array): Uint8Array => {
  const named = joined([bytesOf(name), content]);
  return joined([big(content.length, 4), named, big(crc32(named), 4)]);
};

/** 16 x 9 pixels, with further chunks before the data. */
export const png = (chunks: [name: string, content: Uint8Array][]): Uint8Array<ArrayBuffer> =>
  joined([
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', joined([big(16, 4), big(9, 4), Uint8Array.of(8, 2, 0, 0, 0)])),
    ...chunks.map(([name, content]) => chunk(name, content)),
    chunk('IDAT', Uint8Array.of(1, 2, 3)),
    chunk('IEND', new Uint8Array()),
  ]);

/** 16 x 9 pixels in the extended form, with further chunks behind the data. `flags`: 8 for EXIF, 4 for XMP. */
export const webp = (
  flags: number,
  chunks: [name: string, content: Uint8Array][],
): Uint8Array<ArrayBuffer> => {
  const parts = (
    [
      ['VP8X', Uint8Array.of(flags, 0, 0, 0, 15, 0, 0, 8, 0, 0)],
      ['VP8 ', Uint8Array.of(1, 2, 3)],
      ...chunks,
    ] as [string, Uint8Array][]
  ).map(([name, content]) =>
    joined([bytesOf(name), little(content.length), content, new Uint8Array(content.length % 2)]),
  );
  const body = joined([bytesOf('WEBP'), ...parts]);
  return joined([bytesOf('RIFF'), little(body.length), body]);
};

/** The first box of a file of the ISO base media format. */
export const ftyp = (...brands: string[]): Uint8Array<ArrayBuffer> =>
  joined([
    big(12 + brands.length * 4, 4),
    bytesOf('ftyp'),
    bytesOf(brands[0] ?? ''),
    new Uint8Array(4),
    ...brands.slice(1).map(bytesOf),
  ]);

/** The box with the size of a picture in AVIF. */
export const ispe = (width: number, height: number): Uint8Array =>
  joined([big(20, 4), bytesOf('ispe'), new Uint8Array(4), big(width, 4), big(height, 4)]);
