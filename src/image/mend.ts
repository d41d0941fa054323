import { COPIES, type CopyFormat } from './copy.ts';
import type { Box } from './evidence.ts';
import { inspect } from './file/inspect.ts';
import { openToChange } from './file/open.ts';
import type { Sniffed } from './file/sniff.ts';
import { contextOf, type Hiding, hiddenIn, hider } from './hide.ts';
import { openMovie, sizeOfFrame } from './moving/movie.ts';
import type { Reel } from './moving/reel.ts';
import { writeGif } from './moving/write-gif.ts';
import { writePng } from './moving/write-png.ts';
import { writeWebp } from './moving/write-webp.ts';

/** Loss of JPEG and WebP that nobody sees. */
const QUALITY = 0.95;
/** Pixels of all frames together; more would keep the person waiting for minutes. */
const MOST_PIXELS = 400_000_000;
/** For a frame that does not say how long it is shown. */
const MILLISECONDS = 100;

const scaled = (boxes: readonly Box[], by: number): Box[] =>
  boxes.map(({ x, y, width, height }) => ({ x: x * by, y: y * by, width: width * by, height: height * by }));

async function still(picture: Blob, format: Sniffed, to: CopyFormat, what: Hiding): Promise<Blob> {
  const { canvas, width } = await openToChange(picture, format);
  const scale = canvas.width / width;
  hider({ blur: scaled(what.blur, scale), cover: scaled(what.cover, scale) })(canvas);
  if (to === 'gif') {
    const frames = async function* () {
      yield { canvas, hidden: hiddenIn(what, canvas), milliseconds: MILLISECONDS };
    };
    return writeGif({ width: canvas.width, height: canvas.height, count: 1, repeats: 0, frames });
  }
  return canvas.convertToBlob({ type: `image/${to}`, quality: QUALITY });
}

/** Of a picture that moves, its frames with what is hidden; on one canvas, one after the other. */
async function reelOf(picture: Blob, format: Sniffed, what: Hiding): Promise<Reel | null> {
  const movie = await openMovie(picture, format);
  if (!movie) return null;
  const { count, repeats } = movie;
  const first = await movie.frame(0).finally(movie.close);
  const size = sizeOfFrame(first);
  first.close();
  if (size.width * size.height * count > MOST_PIXELS) throw new Error('The moving picture is too long.');

  async function* frames() {
    // One anew for each time through: Firefox gives no frame again that was closed.
    const movie = await openMovie(picture, format);
    const hide = hider(what);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = contextOf(canvas);
    const hidden = hiddenIn(what, canvas);
    try {
      for (let index = 0; movie && index < count; index++) {
        const frame = await movie.frame(index);
        const milliseconds = frame.duration ? Math.round(frame.duration / 1000) : MILLISECONDS;
        context.clearRect(0, 0, size.width, size.height);
        context.drawImage(frame, 0, 0);
        frame.close();
        hide(canvas);
        yield { canvas, hidden, milliseconds };
      }
    } finally {
      movie?.close();
    }
  }
  return { ...size, count, repeats, frames };
}

function write(reel: Reel, to: CopyFormat): Promise<Blob> {
  if (to === 'gif') return writeGif(reel);
  return to === 'png' ? writePng(reel) : writeWebp(reel, QUALITY);
}

/**
 * The picture with some parts blurred and some covered with black, in every frame. The rest stays as it is but for the
 * loss of its format, the orientation is applied, and no metadata are kept. `COPIES` says which format comes out. Boxes are in
 * pixels of the picture as it is shown. Rejects when the picture cannot be opened, or is too long to be written anew.
 */
export async function mend(picture: Blob, what: Hiding): Promise<Blob> {
  const { inspected, readable } = await inspect(picture);
  const { format } = inspected;
  const to = COPIES[format];
  if (!readable || !to) throw new Error(`The picture cannot be opened: ${inspected.problems.join()}.`);
  const reel = await reelOf(picture, format, what);
  return reel ? write(reel, to) : still(picture, format, to, what);
}
