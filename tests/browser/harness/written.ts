/** Pictures of text, drawn by the browser that will read them. */
import type { PicturePage } from '../../../tools/picture-page.ts';

interface Written {
  width: number;
  height: number;
  /** Size of the letters in pixels. */
  size: number;
  /** Radians, about the upper left. */
  slant: number;
  lines: { text: string; x: number; y: number }[];
  type: string;
}

/** The file in Base64. */
const written = (page: PicturePage, what: Written): Promise<string> =>
  page.call(async ({ width, height, size, slant, lines, type }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    context.font = `${size}px sans-serif`;
    context.rotate(slant);
    for (const { text, x, y } of lines) context.fillText(text, x, y);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, what);

/** Two lines, the second with its baseline at 220. */
export const seatingPlan = (page: PicturePage, type: string): Promise<string> =>
  written(page, {
    width: 900,
    height: 300,
    size: 48,
    slant: 0,
    lines: [
      { text: 'Seating plan for Year 8', x: 40, y: 100 },
      { text: 'Grace Adeyemi', x: 40, y: 220 },
    ],
    type,
  });

/** Eight lines from (200, 150) on, then turned by `slant`. */
export const slantingPage = (page: PicturePage, slant: number): Promise<string> =>
  written(page, {
    width: 1500,
    height: 1000,
    size: 40,
    slant,
    lines: Array.from({ length: 8 }, (_, line) => ({
      text: 'The children of this class went to the library',
      x: 200,
      y: 150 + line * 90,
    })),
    type: 'image/png',
  });

/** "Grace Adeyemi" as pixels, 0 for black and 1 for white. */
export const blackAndWhite = (page: PicturePage, width: number, height: number): Promise<number[]> =>
  page.call(
    ({ width, height }) => {
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.fillStyle = '#000';
      context.font = '30px sans-serif';
      context.fillText('Grace Adeyemi', 20, 50);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) => Number((data[i * 4] ?? 0) > 127));
    },
    { width, height },
  );
