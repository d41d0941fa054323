/** The side of the picture, in pixels, that the detector was trained on. */
export const TRAINED_SIDE = 512;

interface Level {
  stride: number;
  /** Width and height in shares of `TRAINED_SIDE`. */
  shapes: [width: number, height: number][];
}

const RATIOS = [2, 1 / 2, 3, 1 / 3];
const SMALLEST = 0.2;
const LARGEST = 0.95;
const LEVELS = 6;

const scaleAt = (level: number): number => SMALLEST + ((LARGEST - SMALLEST) * level) / (LEVELS - 1);
const shaped = (scale: number, ratio: number): [number, number] => [
  scale * Math.sqrt(ratio),
  scale / Math.sqrt(ratio),
];

/** The default boxes of SSD (Liu et al. 2016, section 2.2), of which the first level has three. */
const LEVEL: Level[] = Array.from({ length: LEVELS }, (_, level) => {
  const scale = scaleAt(level);
  const next = level + 1 < LEVELS ? scaleAt(level + 1) : 1;
  const between = Math.sqrt(scale * next);
  const shapes: [number, number][] =
    level === 0
      ? [[0.1, 0.1], shaped(scale, 2), shaped(scale, 1 / 2)]
      : [[scale, scale], [between, between], ...RATIOS.map((ratio) => shaped(scale, ratio))];
  return { stride: 16 * 2 ** level, shapes };
});

/**
 * Centre and size of each default box in pixels, four numbers a box, in the order of the detector's output.
 * The detector is convolutional, so that the picture need not be square.
 */
export function anchorsFor(width: number, height: number): Float32Array[] {
  return LEVEL.map(({ stride, shapes }) => {
    const columns = Math.ceil(width / stride);
    const rows = Math.ceil(height / stride);
    const boxes = new Float32Array(columns * rows * shapes.length * 4);
    let at = 0;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        for (const [w, h] of shapes) {
          boxes.set([(column + 0.5) * stride, (row + 0.5) * stride, w * TRAINED_SIDE, h * TRAINED_SIDE], at);
          at += 4;
        }
    return boxes;
  });
}
