const CLEAR = 4;
const END = 5;
const WIDTH_OF_CODE = 3;
const DELAY = 50;

const short = (value: number): number[] => [value & 255, value >> 8];

/** LZW without its compression: the table is cleared before its codes would grow longer than three bits. */
function codes(pixels: readonly number[]): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  const put = (code: number) => {
    bits |= code << count;
    count += WIDTH_OF_CODE;
    while (count >= 8) {
      bytes.push(bits & 255);
      bits >>= 8;
      count -= 8;
    }
  };
  for (const [i, pixel] of pixels.entries()) {
    if (i % 2 === 0) put(CLEAR);
    put(pixel);
  }
  put(END);
  if (count > 0) bytes.push(bits & 255);
  return bytes;
}

function blocks(bytes: readonly number[]): number[] {
  const all: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    all.push(block.length);
    for (const byte of block) all.push(byte);
  }
  all.push(0);
  return all;
}

/** How a frame follows the one before: it is cleared first, and its white cannot be seen. */
const CLEARED = (2 << 2) | 1;

/** A moving GIF in black (0) and white (1), or in black and nothing. */
export function gif(
  width: number,
  height: number,
  frames: readonly (readonly number[])[],
  isOnNothing = false,
): Buffer {
  const follows = isOnNothing ? CLEARED : 0;
  const parts = [
    Buffer.from('GIF89a'),
    Buffer.from([...short(width), ...short(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...frames.flatMap((pixels) => [
      Buffer.from([0x21, 0xf9, 4, follows, ...short(DELAY), 1, 0]),
      Buffer.from([0x2c, 0, 0, 0, 0, ...short(width), ...short(height), 0, 2]),
      Buffer.from(blocks(codes(pixels))),
    ]),
    Buffer.from([0x3b]),
  ];
  return Buffer.concat(parts);
}
