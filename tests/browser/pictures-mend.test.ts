import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../src/image/evidence.ts';
import { openPicturePage, type PicturePage } from '../../tools/picture-page.ts';
import { gif } from './harness/gif.ts';
import { MOVING } from './harness/moving.ts';
import { photo } from './harness/photo.ts';

const PATIENCE = 120_000;

const WIDTH = 400;
const HEIGHT = 80;
const stripes = (offset: number): number[] =>
  Array.from({ length: WIDTH * HEIGHT }, (_, i) => Number((i + offset) % 8 < 3));
/** The stripes wander. */
const wandering = {
  format: 'gif',
  frames: 3,
  base64: gif(WIDTH, HEIGHT, [0, 3, 6].map(stripes)).toString('base64'),
};
const onNothing = {
  ...wandering,
  base64: gif(WIDTH, HEIGHT, [0, 3, 6].map(stripes), true).toString('base64'),
};

/** Runs in the page: what differs between a picture and its changed copy, frame by frame, outside and inside what is hidden. */
const mendMoving = async ({ format, base64, edge }: { format: string; base64: string; edge: number }) => {
  const here = globalThis as unknown as Page;
  const framesOf = async (picture: Blob) => {
    const decoder = new ImageDecoder({
      ...{ data: await picture.arrayBuffer(), type: picture.type, preferAnimation: true },
    });
    await decoder.tracks.ready;
    await decoder.completed;
    const track = decoder.tracks.selectedTrack;
    const frames = [];
    for (let frameIndex = 0; frameIndex < (track?.frameCount ?? 0); frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      const { displayWidth: width, displayHeight: height, duration } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
      image.close();
      frames.push({ width, duration, data });
    }
    return { frames, repeats: String(track?.repetitionCount) };
  };
  const before = await (await fetch(`data:image/${format};base64,${base64}`)).blob();
  const blur = { x: 20, y: 10, width: 120, height: 60 };
  const cover = { x: 160, y: 10, width: 100, height: 60 };
  const after = await here.mend(before, { blur: [blur], cover: [cover] });
  const [old, now] = [await framesOf(before), await framesOf(after)];
  const inside = (box: Box, x: number, y: number, more: number) =>
    x >= box.x - more && x < box.x + box.width + more && y >= box.y - more && y < box.y + box.height + more;
  const worst = { rest: 0, moved: 0, blurred: 0, covered: 0 };
  for (const [i, { width, data }] of now.frames.entries())
    for (let at = 0; at < data.length; at++) {
      const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
      const difference = (from: ArrayLike<number> | undefined) =>
        Math.abs((data[at] ?? 0) - (from?.[at] ?? 0));
      if (inside(blur, x, y, -edge)) {
        worst.moved = Math.max(worst.moved, difference(now.frames[0]?.data));
        // From a stripe to the next.
        if (inside(blur, x + 4, y, -edge))
          worst.blurred = Math.max(worst.blurred, Math.abs((data[at] ?? 0) - (data[at + 16] ?? 0)));
      } else if (inside(cover, x, y, -edge))
        worst.covered = Math.max(worst.covered, at % 4 < 3 ? (data[at] ?? 0) : 0);
      else if (!inside(blur, x, y, edge) && !inside(cover, x, y, edge))
        worst.rest = Math.max(worst.rest, difference(old.frames[i]?.data));
    }
  const times = ({ frames }: typeof now) => frames.map(({ duration }) => duration);
  return {
    ...{ type: after.type, frames: now.frames.length, worst },
    sameTimes: JSON.stringify(times(old)) === JSON.stringify(times(now)) && old.repeats === now.repeats,
  };
};

interface Page {
  mend(picture: Blob, what: { blur: Box[]; cover: Box[] }): Promise<Blob>;
  withoutMetadata(picture: Blob): Promise<Blob>;
}

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let page: PicturePage;
  beforeAll(async () => {
    page = await openPicturePage(kind);
  }, PATIENCE);
  afterAll(() => page?.close());

  test.each(['png', 'jpeg', 'webp'])(
    'mending a %s hides what it should and nothing else',
    async (format) => {
      const result = await page.call(async (type) => {
        const here = globalThis as unknown as Page;
        const size = 200;
        const canvas = new OffscreenCanvas(size, size);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('There is no canvas.');
        // Stripes of 4 pixels, which any trace of the original would show.
        for (let x = 0; x < size; x++) {
          context.fillStyle = x % 8 < 4 ? '#e0e0e0' : '#202020';
          context.fillRect(x, 0, 1, size);
        }
        const before = await canvas.convertToBlob({ type, quality: 0.95 });
        const blur = { x: 20.4, y: 20.4, width: 60, height: 60 };
        const cover = { x: 120, y: 120, width: 500, height: 40 };
        const after = await here.mend(before, { blur: [blur], cover: [cover] });
        const pixels = async (blob: Blob) => {
          context.drawImage(await createImageBitmap(blob), 0, 0);
          return context.getImageData(0, 0, size, size).data;
        };
        const [old, mended] = [await pixels(before), await pixels(after)];
        const inside = (box: Box, x: number, y: number, more: number) =>
          x >= box.x - more &&
          x < box.x + box.width + more &&
          y >= box.y - more &&
          y < box.y + box.height + more;
        const worst = { rest: 0, blurred: 0, covered: 0 };
        for (let y = 0; y < size; y++)
          for (let x = 0; x < size; x++) {
            const at = (y * size + x) * 4;
            const now = mended[at] ?? 0;
            // Blocks of a lossy format reach 16 pixels over an edge.
            const edge = type === 'image/png' ? 1 : 16;
            if (inside(blur, x, y, -edge)) worst.blurred = Math.max(worst.blurred, Math.abs(now - 128));
            else if (inside(cover, x, y, -edge)) worst.covered = Math.max(worst.covered, now);
            else if (!inside(blur, x, y, edge) && !inside(cover, x, y, edge))
              worst.rest = Math.max(worst.rest, Math.abs(now - (old[at] ?? 0)));
          }
        return { worst, type: after.type };
      }, `image/${format}`);
      expect(result.type).toBe(`image/${format}`);
      expect(result.worst.blurred).toBeLessThan(24);
      expect(result.worst.covered).toBeLessThan(8);
      expect(result.worst.rest).toBeLessThanOrEqual(format === 'png' ? 0 : 24);
    },
    PATIENCE,
  );

  test.each([...MOVING, wandering, onNothing])(
    'mending a moving $format hides what it should in every frame, and nothing else',
    async ({ format, frames, base64 }) => {
      const isLossless = format === 'gif' || format === 'png';
      const mended = await page.call(mendMoving, { format, base64, edge: isLossless ? 0 : 16 });
      expect(mended).toMatchObject({
        type: `image/${format === 'avif' ? 'webp' : format}`,
        frames,
        sameTimes: true,
      });
      const { rest, moved, blurred, covered } = mended.worst;
      expect(rest).toBeLessThanOrEqual(isLossless ? 0 : 24);
      expect(covered).toBeLessThan(8);
      expect(moved).toBeLessThanOrEqual(isLossless ? 0 : 8);
      expect(blurred).toBeLessThan(24);
    },
    PATIENCE,
  );

  test(
    'a drawing is painted, with what should be hidden in it, and large enough to be read',
    async () => {
      const painted = await page.call(async () => {
        const here = globalThis as unknown as Page;
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">
          <rect width="100" height="50" fill="#fff"/><rect x="10" y="10" width="20" height="20" fill="#f00"/>
          <text x="60" y="30" font-size="8">Grace</text></svg>`;
        const mended = await here.mend(new Blob([svg]), {
          blur: [],
          cover: [{ x: 60, y: 20, width: 30, height: 20 }],
        });
        const bitmap = await createImageBitmap(mended);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const colour = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].join();
        const covered = context?.getImageData(1202, 402, 596, 396).data ?? new Uint8ClampedArray();
        return {
          type: mended.type,
          size: [bitmap.width, bitmap.height],
          red: colour(400, 400),
          white: colour(1900, 900),
          brightest: covered.reduce((most, value, i) => (i % 4 === 3 ? most : Math.max(most, value)), 0),
        };
      }, null);
      expect(painted).toEqual({
        ...{ type: 'image/png', size: [2000, 1000] },
        ...{ red: '255,0,0,255', white: '255,255,255,255', brightest: 0 },
      });
    },
    PATIENCE,
  );

  test(
    'a photo without its metadata has the same pixels',
    async () => {
      const difference = await page.call(async (content) => {
        const here = globalThis as unknown as Page;
        const before = await (await fetch(`data:image/jpeg;base64,${content}`)).blob();
        const after = await here.withoutMetadata(before);
        const pixels = async (blob: Blob) => {
          const bitmap = await createImageBitmap(blob);
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        };
        const [old, now] = [await pixels(before), await pixels(after)];
        let worst = old.length === now.length && old.length > 0 ? 0 : 255;
        for (let i = 0; i < old.length; i++) worst = Math.max(worst, Math.abs((old[i] ?? 0) - (now[i] ?? 0)));
        return { worst, smaller: after.size < before.size };
      }, photo('sample1.jpg'));
      expect(difference).toEqual({ worst: 0, smaller: true });
    },
    PATIENCE,
  );
});
