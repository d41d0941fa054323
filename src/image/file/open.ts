import type { PictureProblem } from '../evidence.ts';
import { type Movie, movesIn, openMovie, sizeOfFrame } from '../moving/movie.ts';
import { tookTooLong, until } from '../until.ts';
import { drawsTooMuch } from './drawing.ts';
import type { Size } from './size.ts';
import type { Sniffed } from './sniff.ts';

/** A vector picture without a size of its own gets this one. */
const VECTOR_SIDE = 1000;
/** Pixels on the long side of a vector picture once it is drawn: letters in a small one are read, too. */
const DRAWN_SIDE = 2000;
/** A vector picture that says to be longer is taken for one of the size that it is drawn in. */
const LONGEST_VECTOR = 32_767;

/** Frames of a moving picture that are looked at, at most: the first, the last, and some between. */
const FRAMES = 3;
/** Milliseconds for these: to come to a late frame, all that stand before it may have to be decoded. */
const TIME_FOR_FRAMES = 3_000;
/** Decoders keep several frames of a moving picture; of one that is larger, only the first is looked at. */
const MOST_MOVING_PIXELS = 20_000_000;

interface Wanted {
  /** Pixels on the long side at most; a vector picture is drawn in a size of its own. */
  side: number;
  /** Put white under what is transparent, as most people see it. */
  onWhite: boolean;
}

/** For looking at: nothing looks in more detail. */
const TO_LOOK_AT: Wanted = { side: DRAWN_SIDE, onWhite: true };
/** For changing. */
const AS_IT_IS: Wanted = { side: Number.POSITIVE_INFINITY, onWhite: false };

/** A picture once it is drawn; width and height are those before scaling. */
interface Drawn extends Size {
  canvas: OffscreenCanvas;
}

export interface Opened extends Size {
  /** One picture, or some frames of a moving one. */
  frames: [OffscreenCanvas, ...OffscreenCanvas[]];
  moving: boolean;
  /** Why not all frames that should be looked at are here. */
  problem: PictureProblem | null;
}

function drawn(
  source: CanvasImageSource,
  { width, height }: Size,
  { side, onWhite }: Wanted,
): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  if (onWhite) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function still(picture: Blob, wanted: Wanted): Promise<Drawn> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const canvas = drawn(bitmap, bitmap, wanted);
  bitmap.close();
  return { width, height, canvas };
}

/** The picture would hang the page that draws it. */
export class TooLarge extends Error {}

/** An image element runs no script of an SVG and loads nothing that it names. */
async function vector(picture: Blob, wanted: Wanted): Promise<Drawn> {
  if (drawsTooMuch(await picture.text())) throw new TooLarge('The drawing draws too much.');
  const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = image.naturalWidth || VECTOR_SIDE;
    const height = image.naturalHeight || VECTOR_SIDE;
    const scale = DRAWN_SIDE / Math.max(width, height);
    const canvas = drawn(image, { width: width * scale, height: height * scale }, wanted);
    return Math.max(width, height) > LONGEST_VECTOR
      ? { width: canvas.width, height: canvas.height, canvas }
      : { width, height, canvas };
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function frameOf(movie: Movie, index: number): Promise<Drawn> {
  const frame = await movie.frame(index);
  const size = sizeOfFrame(frame);
  const canvas = drawn(frame, size, TO_LOOK_AT);
  frame.close();
  return { ...size, canvas };
}

async function someFrames(movie: Movie, stop: AbortSignal): Promise<Opened> {
  const end = performance.now() + TIME_FOR_FRAMES;
  const { canvas, ...size } = await frameOf(movie, 0);
  const opened: Opened = { ...size, frames: [canvas], moving: true, problem: null };
  const steps = FRAMES - 1;
  const later = Array.from({ length: steps }, (_, i) => Math.round(((movie.count - 1) * (i + 1)) / steps));
  try {
    for (const index of new Set(later))
      if (index > 0)
        opened.frames.push((await until(frameOf(movie, index), end - performance.now(), stop)).canvas);
  } catch (error) {
    stop.throwIfAborted();
    opened.problem = tookTooLong(error) ? 'faces-not-checked' : 'damaged';
  }
  return opened;
}

/** Decodes a picture for changing it, with its orientation; of a moving one the first frame. Rejects when the browser cannot. */
export const openToChange = (picture: Blob, format: Sniffed): Promise<Drawn> =>
  format === 'svg' ? vector(picture, AS_IT_IS) : still(picture, AS_IT_IS);

/** null when it does not move, is too large for that, or cannot be decoded frame by frame. */
async function moving(picture: Blob, format: Sniffed, stop: AbortSignal): Promise<Opened | null> {
  const movie = await openMovie(picture, format).catch(() => null);
  try {
    return movie && movie.pixels <= MOST_MOVING_PIXELS ? await someFrames(movie, stop) : null;
  } catch {
    stop.throwIfAborted();
    return null;
  } finally {
    movie?.close();
  }
}

/** Decodes a picture for looking at it, with its orientation. Rejects when the browser cannot. */
export async function openToLookAt(picture: Blob, format: Sniffed, stop: AbortSignal): Promise<Opened> {
  const some = await moving(picture, format, stop);
  if (some) return some;
  const { canvas, ...size } = await (format === 'svg' ? vector : still)(picture, TO_LOOK_AT);
  const isMore = await movesIn(picture, format);
  return { ...size, frames: [canvas], moving: isMore, problem: isMore ? 'faces-not-checked' : null };
}
