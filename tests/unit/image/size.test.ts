import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, joined } from '../../../src/image/file/bytes.ts';
import { cameraData } from '../../../src/image/file/camera-data.ts';
import { inspect } from '../../../src/image/file/inspect.ts';
import { sizeOf } from '../../../src/image/file/size.ts';
import { sniff } from '../../../src/image/file/sniff.ts';
import { withoutMetadata } from '../../../src/image/strip.ts';
import { exifSegment, ftyp, ispe, jpeg, photo, png, webp } from './files.ts';

const SMALL = { width: 16, height: 9 };

test.each([
  ['jpeg', jpeg([exifSegment(6)]), SMALL],
  ['png', png([]), SMALL],
  ['webp', webp(0, []), SMALL],
  ['gif', bytesOf('GIF89a\x10\0\x09\0'), SMALL],
  // A frame of 61,440 x 61,440 on a screen of 16 x 16, which browsers enlarge.
  [
    'gif',
    bytesOf('GIF89a\x10\0\x10\0\0\0\0,\0\0\0\0\x00\xf0\x00\xf0\0\x02\0;'),
    { width: 61_440, height: 61_440 },
  ],
  ['avif', joined([ftyp('avif'), ispe(4, 3), ispe(16, 9)]), SMALL],
  ['jpeg', photo('sample1.jpg'), { width: 1920, height: 1280 }],
] as const)('reads the size of %s from its header', (format, bytes, size) => {
  expect(sizeOf(bytes, format)).toEqual(size);
});

test('a picture that would fill the memory is not decoded', async () => {
  const bomb = png([]);
  new DataView(bomb.buffer).setUint32(16, 100_000);
  new DataView(bomb.buffer).setUint32(20, 100_000);
  const { inspected, readable } = await inspect(new Blob([bomb]));
  expect(inspected.problems).toEqual(['too-large']);
  expect(readable).toBe(false);
});

test.each([
  ['empty', new Uint8Array(), 'empty', false],
  ['a program named as a picture', bytesOf('MZ\x90\0'), 'not-a-picture', false],
  ['a photo of an iPhone', ftyp('heic'), 'cannot-read-heic', false],
  ['a video', ftyp('isom'), 'video-not-checked', false],
  ['a header and nothing else', jpeg([]).slice(0, 6), 'damaged', false],
  ['a picture that is cut off', photo('sample1.jpg').slice(0, 60_000), 'damaged', true],
] as const)('%s has its problem', async (_, bytes, problem, isReadable) => {
  const { inspected, readable } = await inspect(new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }));
  expect(inspected.problems).toEqual([problem]);
  expect(readable).toBe(isReadable);
});

const HEADS = [
  jpeg([exifSegment(6)]),
  png([['eXIf', bytesOf('MM\0*\0\0\0\x08')]]),
  webp(8, []),
  ftyp('avif'),
  bytesOf('GIF89a'),
];

test('no bytes break the reading of headers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...HEADS),
      fc.nat(200),
      fc.uint8Array({ maxLength: 300 }),
      async (head, cut, noise) => {
        const bytes = joined([head.subarray(0, cut), noise]);
        const { inspected } = await inspect(new Blob([bytes]));
        expect(inspected.problems.length).toBeLessThanOrEqual(1);
        sizeOf(bytes, sniff(bytes));
        await cameraData(bytes, sniff(bytes));
        await withoutMetadata(new Blob([bytes])).catch((error: unknown) =>
          expect(error).toBeInstanceOf(Error),
        );
      },
    ),
    { numRuns: 500 },
  );
});
