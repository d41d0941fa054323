import { bytesOf, joined } from '../file/bytes.ts';

/** Long sides in pixels between which the letters of most pictures have the height that the reader was trained on. */
const SMALL = 1500;
const LARGE = 2000;
/** More does not make letters out of an icon. */
const MOST_ENLARGED = 6;

export interface Grey {
  width: number;
  height: number;
  /** One byte a pixel. */
  values: Uint8Array;
}

/** The picture in grey at the size for reading. */
export function grey(picture: OffscreenCanvas): Grey {
  const long = Math.max(picture.width, picture.height);
  const scale = Math.min(MOST_ENLARGED, Math.min(LARGE, Math.max(SMALL, long)) / long);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const values = new Uint8Array(width * height);
  // Luma of ITU-R BT.601 in whole numbers.
  for (let pixel = 0, at = 0; pixel < values.length; pixel++, at += 4)
    values[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  return { width, height, values };
}

/** As a portable greymap, which costs no compression on this side and no decompression on the other. */
export const greymap = ({ width, height, values }: Grey): Blob =>
  new Blob([joined([bytesOf(`P5\n${width} ${height}\n255\n`), values])]);
