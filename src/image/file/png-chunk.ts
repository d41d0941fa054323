import { bytesOf, joined } from './bytes.ts';
import { crc32 } from './crc32.ts';

/** A chunk of a PNG with its length and its checksum. */
export function pngChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = joined([bytesOf(name), content]);
  const numbers = new DataView(new ArrayBuffer(8));
  numbers.setUint32(0, content.length);
  numbers.setUint32(4, crc32(named));
  return joined([new Uint8Array(numbers.buffer, 0, 4), named, new Uint8Array(numbers.buffer, 4, 4)]);
}
