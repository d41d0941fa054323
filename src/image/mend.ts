import type { Box, PictureFormat } from './evidence.ts';
import { inspect } from './file/inspect.ts';
import { AS_IT_IS, open } from './file/open.ts';

/** A blurred part keeps so many averages on its longer side; the face or name in it is beyond these. */
const CELLS = 5;
/** Loss of JPEG and WebP that nobody sees. */
const QUALITY = 0.95;
const ENCODED = new Set<PictureFormat>(['jpeg', 'png', 'webp']);

type Context = OffscreenCanvasRenderingContext2D;

interface Whole {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The whole pixels that a box touches, within the picture; null when it lies outside. */
function pixelsOf(box: Box, { width, height }: OffscreenCanvas): Whole | null {
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** The averages of a part of the picture, in `columns` x `rows` cells. */
function averages(part: ImageData, columns: number, rows: number): ImageData {
  const sums = new Float64Array(columns * rows * 4);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < part.height; y++) {
    const row = Math.floor((y * rows) / part.height);
    for (let x = 0; x < part.width; x++) {
      const cell = row * columns + Math.floor((x * columns) / part.width);
      const at = (y * part.width + x) * 4;
      for (let channel = 0; channel < 4; channel++)
        sums[cell * 4 + channel] = (sums[cell * 4 + channel] ?? 0) + (part.data[at + channel] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const cells = new ImageData(columns, rows);
  for (let i = 0; i < sums.length; i++) cells.data[i] = Math.round((sums[i] ?? 0) / (counts[i >> 2] || 1));
  return cells;
}

/**
 * Only a handful of averages of the part stays, drawn with soft edges: unlike a blur with a filter, which can be turned
 * back in good part, what is gone cannot be computed from what is left.
 */
function blur(context: Context, { left, top, width, height }: Whole): void {
  const side = Math.max(width, height) / CELLS;
  const columns = Math.min(width, Math.max(1, Math.round(width / side)));
  const rows = Math.min(height, Math.max(1, Math.round(height / side)));
  const cells = new OffscreenCanvas(columns, rows);
  cells
    .getContext('2d')
    ?.putImageData(averages(context.getImageData(left, top, width, height), columns, rows), 0, 0);
  context.imageSmoothingEnabled = true;
  context.clearRect(left, top, width, height);
  context.drawImage(cells, left, top, width, height);
}

/**
 * The picture with some parts blurred and some covered with black. The rest stays as it is but for the loss of its format; the
 * orientation is applied, and no metadata are kept. JPEG, PNG and WebP keep their format, any other becomes a PNG of its
 * first frame. Boxes are in pixels of the picture as it is shown. Rejects when the picture cannot be opened.
 */
export async function mend(
  picture: Blob,
  what: { blur: readonly Box[]; cover: readonly Box[] },
): Promise<Blob> {
  const { inspected, readable } = await inspect(picture);
  const { format } = inspected;
  if (!readable) throw new Error(`The picture cannot be opened: ${inspected.problems.join()}.`);
  const [canvas] = (await open(picture, format, AS_IT_IS)).frames;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  for (const box of what.blur) {
    const pixels = pixelsOf(box, canvas);
    if (pixels) blur(context, pixels);
  }
  context.fillStyle = '#000';
  for (const box of what.cover) {
    const pixels = pixelsOf(box, canvas);
    if (pixels) context.fillRect(pixels.left, pixels.top, pixels.width, pixels.height);
  }
  const type = ENCODED.has(format) ? `image/${format}` : 'image/png';
  return canvas.convertToBlob({ type, quality: QUALITY });
}
