declare module 'gifenc' {
  type Colour = number[];
  interface FrameOptions {
    palette: Colour[];
    transparent: boolean;
    transparentIndex: number;
    /** Milliseconds. */
    delay: number;
    /** -1: once; 0: for ever; else how many times more. Of the first frame only. */
    repeat: number;
    /** 1: the frame stays under the next; 2: it is cleared before. */
    dispose: number;
  }
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
  export function quantize(rgba: Uint8Array, colours: number): Colour[];
}
