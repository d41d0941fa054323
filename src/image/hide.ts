import type { Box } from './evidence.ts';

/** A blurred part keeps so many averages on its longer side; the face or name in it is beyond these. */
const CELLS = 5;

/** What to make unrecognisable, in pixels of the picture as it is shown. */
export interface Hiding {
  blur: readonly Box[];
  cover: readonly Box[];
}

/** The whole pixels that a box touches, within the picture; null when it lies outside. */
function pixelsOf(box: Box, { width, height }: OffscreenCanvas): Box | null {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
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

export const contextOf = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  return context;
};

/**
 * Only a handful of averages of the part stays: unlike a blur with a filter, which can be turned back in good part,
 * what is gone cannot be computed from what is left.
 */
function cellsOf(canvas: OffscreenCanvas, { x, y, width, height }: Box): OffscreenCanvas {
  const side = Math.max(width, height) / CELLS;
  const columns = Math.min(width, Math.max(1, Math.round(width / side)));
  const rows = Math.min(height, Math.max(1, Math.round(height / side)));
  const cells = new OffscreenCanvas(columns, rows);
  const part = contextOf(canvas).getImageData(x, y, width, height);
  contextOf(cells).putImageData(averages(part, columns, rows), 0, 0);
  return cells;
}

/**
 * Makes what hides parts of a picture. Each frame of a moving one gets the averages of its first: those of many frames
 * could be computed together into more than a handful.
 */
export function hider({ blur, cover }: Hiding) {
  let blurred: { box: Box; cells: OffscreenCanvas }[] | undefined;

  return (canvas: OffscreenCanvas): void => {
    const context = contextOf(canvas);
    const inside = (box: Box) => pixelsOf(box, canvas) ?? [];
    blurred ??= blur.flatMap(inside).map((box) => ({ box, cells: cellsOf(canvas, box) }));
    context.imageSmoothingEnabled = true;
    for (const { box, cells } of blurred) {
      context.clearRect(box.x, box.y, box.width, box.height);
      context.drawImage(cells, box.x, box.y, box.width, box.height);
    }
    context.fillStyle = '#000';
    for (const { x, y, width, height } of cover.flatMap(inside)) context.fillRect(x, y, width, height);
  };
}

/** The parts that are hidden, in whole pixels. */
export const hiddenIn = ({ blur, cover }: Hiding, canvas: OffscreenCanvas): Box[] =>
  [...blur, ...cover].flatMap((box) => pixelsOf(box, canvas) ?? []);
