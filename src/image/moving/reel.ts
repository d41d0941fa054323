import type { Box } from '../evidence.ts';
import type { Size } from '../file/size.ts';

/** A frame as it is seen; its canvas is good until the next one is asked for. */
export interface Frame {
  canvas: OffscreenCanvas;
  /** Parts that are not as they were. */
  hidden: readonly Box[];
  milliseconds: number;
}

/** A moving picture that is to be written. */
export interface Reel extends Size {
  count: number;
  /** How many times it runs once more; `Infinity` for ever. */
  repeats: number;
  /** From the first frame on, each time that it is called. */
  frames(): AsyncGenerator<Frame>;
}

/** For formats that count how often it runs in all, with 0 for ever, in two bytes. */
export const timesIn = (repeats: number): number => (repeats + 1 > 65_535 ? 0 : repeats + 1);
