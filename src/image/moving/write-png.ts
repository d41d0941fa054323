import { bytesOf, joined, viewOf } from '../file/bytes.ts';
import { pngChunk } from '../file/png-chunk.ts';
import { pngChunks } from '../file/segments.ts';
import { type Reel, timesIn } from './reel.ts';

const numbers = (...values: number[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [i, value] of values.entries()) view.setUint32(i * 4, value);
  return new Uint8Array(view.buffer);
};

/** What a canvas wrote: the header, and the data without the checksums. */
async function partsOf(canvas: OffscreenCanvas) {
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const chunks = [...pngChunks(bytes)];
  const contents = (wanted: string) =>
    chunks.filter(({ name }) => name === wanted).map(({ content, end }) => bytes.subarray(content, end - 4));
  return { header: joined(contents('IHDR')), data: joined(contents('IDAT')) };
}

/** Begins a frame: number, size, place, milliseconds, and that it takes the place of the one before. */
function frameControl(number: number, { width, height }: Reel, milliseconds: number): Uint8Array {
  const content = joined([numbers(number, width, height, 0, 0), new Uint8Array(6)]);
  viewOf(content).setUint16(20, Math.min(milliseconds, 65_535));
  viewOf(content).setUint16(22, 1000);
  return pngChunk('fcTL', content);
}

/** A moving PNG, each frame in full. */
export async function writePng(reel: Reel): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let number = 0;
  for await (const { canvas, milliseconds } of reel.frames()) {
    const { header, data } = await partsOf(canvas);
    const isFirst = number === 0;
    if (isFirst)
      parts.push(
        joined([bytesOf('\x89PNG\r\n\x1a\n'), pngChunk('IHDR', header)]),
        pngChunk('acTL', numbers(reel.count, timesIn(reel.repeats))),
      );
    parts.push(joined([frameControl(number++, reel, milliseconds)]));
    parts.push(isFirst ? pngChunk('IDAT', data) : pngChunk('fdAT', joined([numbers(number++), data])));
  }
  return new Blob([...parts, pngChunk('IEND', new Uint8Array())], { type: 'image/png' });
}
