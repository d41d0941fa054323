/** One entry of a weights manifest of TensorFlow.js, as far as the detector needs it. */
interface Entry {
  name: string;
  shape: number[];
  quantization?: { scale: number; min: number };
}

export type Manifest = { weights: Entry[] }[];

export interface Weight {
  shape: number[];
  values: Float32Array;
}

export type Weights = (name: string) => Weight;

/** All weights by name: numbers of 8 bits are `value * scale + min`, the others are floats. */
export function readWeights(manifest: Manifest, bytes: ArrayBuffer): Weights {
  const all = new Map<string, Weight>();
  let at = 0;
  for (const { name, shape, quantization } of manifest.flatMap(({ weights }) => weights)) {
    const count = shape.reduce((product, side) => product * side, 1);
    if (quantization) {
      const { scale, min } = quantization;
      const values = new Float32Array(count);
      // Millions of numbers: `Float32Array.from` with a function takes ten times as long.
      const numbers = new Uint8Array(bytes, at, count);
      for (let i = 0; i < count; i++) values[i] = (numbers[i] ?? 0) * scale + min;
      all.set(name, { shape, values });
      at += count;
    } else {
      all.set(name, { shape, values: new Float32Array(bytes.slice(at, at + count * 4)) });
      at += count * 4;
    }
  }
  return (name) => {
    const weight = all.get(name);
    if (!weight) throw new Error(`The model has no weights ${name}.`);
    return weight;
  };
}
