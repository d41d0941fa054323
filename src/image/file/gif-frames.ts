import type { Box } from '../evidence.ts';
import { viewOf } from './bytes.ts';
import { damaged } from './segments.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const HEADER = 13;

/** Bytes of a table of colours, by the flags beside it. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind the blocks that begin at `from`: each has its length before it, and an empty one ends them. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; ; ) {
    const length = bytes[at];
    if (length === undefined || at + length >= bytes.length) throw damaged('it ends within a block');
    at += 1 + length;
    if (length === 0) return at;
  }
}

/**
 * Where each frame of a GIF lies. It ends at the first thing that is neither frame nor extension, as browsers do, for
 * many files have no proper end. Throws where a frame or an extension is cut off, and for a file without any frame.
 */
export function* gifFrames(bytes: Uint8Array): Generator<Box> {
  const view = viewOf(bytes);
  if (bytes.length < HEADER) throw damaged('it has no header');
  let frames = 0;
  for (let at = HEADER + tableLength(bytes[10] ?? 0); ; ) {
    const kind = bytes[at];
    if (kind === EXTENSION) {
      at = endOfBlocks(bytes, at + 2);
    } else if (kind === IMAGE) {
      if (at + 11 > bytes.length) throw damaged('a frame has no size');
      const short = (offset: number) => view.getUint16(at + offset, true);
      yield { x: short(1), y: short(3), width: short(5), height: short(7) };
      frames++;
      at = endOfBlocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
    } else if (frames === 0) {
      throw damaged('it has no frame');
    } else {
      return;
    }
  }
}
