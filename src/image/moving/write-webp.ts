import { bytesOf, joined, viewOf } from '../file/bytes.ts';
import { webpChunks } from '../file/segments.ts';
import { type Reel, timesIn } from './reel.ts';

const HAS_ALPHA = 0x10;
const MOVES = 0x02;
/** The frame takes the place of the one before, and is not laid over it. */
const REPLACES = 0x02;

const little = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, i) => value >>> (8 * i));

const chunk = (name: string, content: Uint8Array): Uint8Array<ArrayBuffer> =>
  joined([bytesOf(name), little(content.length, 4), content, new Uint8Array(content.length % 2)]);

/** The picture's own chunks of what a canvas wrote. */
async function picture(canvas: OffscreenCanvas, quality: number): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  if (blob.type !== 'image/webp') throw new Error('This browser writes no WebP.');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const own = [...webpChunks(bytes)].filter(({ name }) => /^(ALPH|VP8 |VP8L)$/.test(name));
  return joined(own.map(({ start, end }) => bytes.subarray(start, end)));
}

/** A moving WebP, each frame in full. */
export async function writeWebp(reel: Reel, quality: number): Promise<Blob> {
  const size = [little(reel.width - 1, 3), little(reel.height - 1, 3)];
  const parts = [
    chunk('VP8X', joined([little(HAS_ALPHA | MOVES, 4), ...size])),
    chunk('ANIM', joined([little(0, 4), little(timesIn(reel.repeats), 2)])),
  ];
  for await (const { canvas, milliseconds } of reel.frames()) {
    const lasts = little(Math.min(milliseconds, 0xffffff), 3);
    const head = [new Uint8Array(6), ...size, lasts, little(REPLACES, 1)];
    parts.push(chunk('ANMF', joined([...head, await picture(canvas, quality)])));
  }
  const head = joined([bytesOf('RIFF'), new Uint8Array(4), bytesOf('WEBP')]);
  viewOf(head).setUint32(4, 4 + parts.reduce((sum, { length }) => sum + length, 0), true);
  return new Blob([head, ...parts], { type: 'image/webp' });
}
