import { expect, test } from 'vitest';
import { bytesOf, joined } from '../../../src/image/file/bytes.ts';
import { gifFrames } from '../../../src/image/file/gif-frames.ts';
import { inspect } from '../../../src/image/file/inspect.ts';
import { isMoving } from '../../../src/image/moving/is-moving.ts';
import { paletteFor } from '../../../src/image/moving/palette.ts';
import { timesIn } from '../../../src/image/moving/reel.ts';
import { gif } from '../../browser/harness/gif.ts';
import { MOVING } from '../../browser/harness/moving.ts';
import { ftyp, jpeg, png, webp } from './files.ts';

const FRAME = Array.from({ length: 64 }, (_, i) => i % 2);
const gifOf = (count: number): Uint8Array => Uint8Array.from(gif(8, 8, Array(count).fill(FRAME)));

test.each([
  ...MOVING.map(({ format, base64 }) => [format, Buffer.from(base64, 'base64'), true] as const),
  ['gif', gifOf(2), true],
  ['gif', gifOf(1), false],
  ['png', png([]), false],
  ['webp', webp(0, []), false],
  ['avif', ftyp('avif', 'mif1'), false],
  ['jpeg', jpeg([]), false],
  ['webp', bytesOf('RIFF'), false],
] as const)('%s moves or does not', (format, bytes, moves) => {
  expect(isMoving(Uint8Array.from(bytes), format)).toBe(moves);
});

test('the frames of a GIF are found, and where it is cut off is told', async () => {
  const whole = gifOf(3);
  expect([...gifFrames(whole)]).toEqual(Array(3).fill({ x: 0, y: 0, width: 8, height: 8 }));
  const problemsOf = async (bytes: Uint8Array) =>
    (await inspect(new Blob([Uint8Array.from(bytes)]))).inspected.problems;
  expect(await problemsOf(whole)).toEqual([]);
  expect(await problemsOf(whole.subarray(0, -10))).toEqual(['damaged']);
  // Without its last byte, or with something behind it, browsers show all of it.
  expect(await problemsOf(whole.subarray(0, -1))).toEqual([]);
  expect(await problemsOf(joined([whole, bytesOf('SECRET')]))).toEqual([]);
});

const OPAQUE = 0xff000000;
const colours = (count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => OPAQUE + i * 61);
const shown = (rest: Uint32Array, hidden: Uint32Array, isFirstFree: boolean) => {
  const palette = paletteFor(rest, hidden, isFirstFree);
  expect(palette.colours.length).toBeLessThanOrEqual(256);
  return (colour: number) => {
    const [red = 0, green = 0, blue = 0] = palette.colours[palette.indexOf(colour)] ?? [];
    return OPAQUE + blue * 65_536 + green * 256 + red;
  };
};

test('hiding a part of a frame changes no colour of what stays', () => {
  const rest = colours(250);
  const show = shown(rest, colours(4000).subarray(1000), true);
  expect([...rest].filter((colour) => show(colour) !== colour)).toEqual([]);
});

test('a frame that is painted in full may have all 256 colours', () => {
  const rest = colours(256);
  const show = shown(rest, new Uint32Array(), false);
  expect([...rest].filter((colour) => show(colour) !== colour)).toEqual([]);
});

test('black stays black in a frame with too many colours', () => {
  const show = shown(colours(4000).subarray(500), Uint32Array.of(OPAQUE), true);
  expect(show(OPAQUE)).toBe(OPAQUE);
});

test.each([
  [0, 1],
  [4, 5],
  [Number.POSITIVE_INFINITY, 0],
  [70_000, 0],
])('what runs %s times more runs %s times in all, 0 for ever', (repeats, times) => {
  expect(timesIn(repeats)).toBe(times);
});
