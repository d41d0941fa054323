import { expect, test } from 'vitest';
import { bytesOf, indexOf, joined, letters } from '../../../src/image/file/bytes.ts';
import { cameraData } from '../../../src/image/file/camera-data.ts';
import { exifBlock, orientationBlock, orientationOf } from '../../../src/image/file/exif.ts';
import { jpegSegments, pngChunks, webpChunks } from '../../../src/image/file/segments.ts';
import { sniff } from '../../../src/image/file/sniff.ts';
import { withoutMetadata } from '../../../src/image/strip.ts';
import { exifSegment, jpeg, photo, png, webp } from './files.ts';

const stripped = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await withoutMetadata(new Blob([bytes]))).arrayBuffer());
const turned = (bytes: Uint8Array) => orientationOf(exifBlock(bytes, sniff(bytes)));
const secret = bytesOf('SECRET PLACE');
const block = joined([orientationBlock(6), secret]);

test('a photo loses place, time and camera, and keeps every byte of the picture itself', async () => {
  const before = photo('sample1.jpg');
  expect(await cameraData(before, 'jpeg')).toEqual({
    place: { latitude: expect.closeTo(37.3196, 3), longitude: expect.closeTo(-121.9465, 3) },
    taken: '2017-10-31T20:16',
    camera: 'SONY ILCE-7M2',
  });
  const after = await stripped(before);
  expect(await cameraData(after, 'jpeg')).toEqual({ place: null, taken: null, camera: null });
  const picture = (bytes: Uint8Array) =>
    [...jpegSegments(bytes)]
      .filter(({ name }) => !/^(e.|fe)$/.test(name))
      .map(({ start, end }) => Buffer.from(bytes.subarray(start, end)).toString('base64'));
  expect(picture(after)).toEqual(picture(before));
});

test('a JPEG keeps its colour profile and its orientation, and nothing behind its end', async () => {
  const profile = joined([bytesOf('ICC_PROFILE\0'), Uint8Array.of(1, 1, 7)]);
  const after = await stripped(
    jpeg([exifSegment(6), [0xe2, profile], [0xe2, bytesOf('MPF\0')], [0xfe, secret]], 'SECRET VIDEO'),
  );
  expect(indexOf(after, 'SECRET')).toBe(-1);
  expect([...jpegSegments(after)].map(({ name }) => name)).toEqual(['d8', 'e1', 'e2', 'c0', 'da', 'd9']);
  expect(turned(after)).toBe(6);
});

test('a PNG loses its texts, and what is unknown', async () => {
  const kept: [string, Uint8Array][] = [['gAMA', Uint8Array.of(0, 0, 1, 2)]];
  const after = await stripped(
    png([...kept, ['tEXt', secret], ['iTXt', secret], ['eXIf', block], ['prVt', secret]]),
  );
  expect(indexOf(after, 'SECRET')).toBe(-1);
  expect([...pngChunks(after)].map(({ name }) => name)).toEqual(['IHDR', 'eXIf', 'gAMA', 'IDAT', 'IEND']);
  expect(turned(after)).toBe(6);
  expect(await stripped(png(kept))).toEqual(png(kept));
});

test('a WebP says itself that its metadata are gone', async () => {
  const after = await stripped(webp(8 + 4, [['XMP ', secret]]));
  expect(after).toEqual(webp(0, []));
  const turning = await stripped(webp(8, [['EXIF', block]]));
  expect([...webpChunks(turning)].map(({ name }) => name)).toEqual(['VP8X', 'VP8 ', 'EXIF']);
  expect(turned(turning)).toBe(6);
  expect(indexOf(turning, 'SECRET')).toBe(-1);
  expect(letters(turning, 0, 4)).toBe('RIFF');
});

test('what cannot be stripped is refused', async () => {
  await expect(stripped(bytesOf('GIF89a') as Uint8Array<ArrayBuffer>)).rejects.toThrow();
  await expect(stripped(jpeg([]).slice(0, -4))).rejects.toThrow('damaged');
});
