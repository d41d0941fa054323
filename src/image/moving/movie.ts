import { type Size, sizeOf } from '../file/size.ts';
import type { Sniffed } from '../file/sniff.ts';
import { isMoving } from './is-moving.ts';

/** A moving picture whose frames can be had one by one, each as it is seen. */
export interface Movie {
  count: number;
  /** Of one frame, by the header. */
  pixels: number;
  /** How many times it runs once more; `Infinity` for ever. */
  repeats: number;
  /** To be closed by whoever asked; each can be had once. Rejects when it cannot be decoded. */
  frame(index: number): Promise<VideoFrame>;
  /** Ends what is being decoded, too. */
  close(): void;
}

export const sizeOfFrame = ({ displayWidth, displayHeight }: VideoFrame): Size => ({
  width: displayWidth,
  height: displayHeight,
});

/** Whether there is more to it than one frame. */
export async function movesIn(picture: Blob, format: Sniffed): Promise<boolean> {
  return isMoving(new Uint8Array(await picture.arrayBuffer()), format);
}

/** null when the picture stands still, or when this browser shows no frame but the first. */
export async function openMovie(picture: Blob, format: Sniffed): Promise<Movie | null> {
  if (!('ImageDecoder' in globalThis)) return null;
  const data = new Uint8Array(await picture.arrayBuffer());
  const type = `image/${format}`;
  if (!isMoving(data, format) || !(await ImageDecoder.isTypeSupported(type))) return null;
  const { width, height } = sizeOf(data, format) ?? { width: 0, height: 0 };
  const decoder = new ImageDecoder({ data, type, preferAnimation: true });
  try {
    await decoder.tracks.ready;
    await decoder.completed;
  } catch (error) {
    decoder.close();
    throw error;
  }
  const track = decoder.tracks.selectedTrack;
  return {
    pixels: width * height,
    count: Math.max(1, track?.frameCount ?? 1),
    repeats: track?.repetitionCount ?? 0,
    frame: async (frameIndex) => (await decoder.decode({ frameIndex })).image,
    close: () => decoder.close(),
  };
}
