import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../src/image/evidence.ts';
import { openPicturePage, type PicturePage } from '../../tools/picture-page.ts';
import { photo } from './harness/photo.ts';

const PATIENCE = 120_000;

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
