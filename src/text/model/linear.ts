import { CATEGORIES } from '../../policy/category.ts';
import { BUCKETS, type Features } from './features.ts';

/** Outputs of the model: that the post deserves a warning at all, then each category. */
export const OUTPUTS = 1 + CATEGORIES.length;

const MAGIC = 0x314c5446; // "FTL1"
const HEADER = 4 + 8 * OUTPUTS;

/** Weights as 8-bit numbers, by bucket and then output. */
export interface LinearModel {
  table: Int8Array;
  /** What one step of a weight is worth, by output. */
  scale: Float32Array;
  bias: Float32Array;
}

/**
 * Reads weights as `packModel` wrote them.
 * @throws Error when the bytes are not those of such a model.
 */
export function readModel(bytes: ArrayBuffer): LinearModel {
  const view = new DataView(bytes);
  if (bytes.byteLength !== HEADER + BUCKETS * OUTPUTS || view.getUint32(0, true) !== MAGIC)
    throw new Error('The file with the trained weights is damaged.');
  const floats = (at: number) =>
    Float32Array.from({ length: OUTPUTS }, (_, i) => view.getFloat32(at + 4 * i, true));
  return { scale: floats(4), bias: floats(4 + 4 * OUTPUTS), table: new Int8Array(bytes, HEADER) };
}

/** Weights as bytes: one step of each output is its largest weight divided by 127. */
export function packModel(table: Float32Array, bias: Float32Array): Uint8Array {
  const bytes = new Uint8Array(HEADER + BUCKETS * OUTPUTS);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  for (let output = 0; output < OUTPUTS; output++) {
    let largest = 0;
    for (let at = output; at < table.length; at += OUTPUTS)
      largest = Math.max(largest, Math.abs(table[at] ?? 0));
    const step = largest / 127 || 1;
    view.setFloat32(4 + 4 * output, step, true);
    view.setFloat32(4 + 4 * (OUTPUTS + output), bias[output] ?? 0, true);
    for (let at = output; at < table.length; at += OUTPUTS)
      view.setInt8(HEADER + at, Math.round((table[at] ?? 0) / step));
  }
  return bytes;
}

/** The value of each output before the logistic function. */
export function outputsOf({ table, scale, bias }: LinearModel, { buckets, values }: Features): Float64Array {
  const sums = new Float64Array(OUTPUTS);
  for (let at = 0; at < buckets.length; at++) {
    const row = (buckets[at] ?? 0) * OUTPUTS;
    const value = values[at] ?? 0;
    for (let output = 0; output < OUTPUTS; output++)
      sums[output] = (sums[output] ?? 0) + (table[row + output] ?? 0) * value;
  }
  return sums.map((sum, output) => sum * (scale[output] ?? 0) + (bias[output] ?? 0));
}

/** What each token said for a warning in a category, given as its output. */
export function spokenFor(
  { table, scale }: LinearModel,
  { buckets, values, tokens }: Features,
  output: number,
): Map<number, number> {
  const spoke = new Map<number, number>();
  for (let at = 0; at < buckets.length; at++) {
    const token = tokens[at] ?? -1;
    if (token < 0) continue;
    const row = (buckets[at] ?? 0) * OUTPUTS;
    const weight = (table[row] ?? 0) * (scale[0] ?? 0) + (table[row + output] ?? 0) * (scale[output] ?? 0);
    spoke.set(token, (spoke.get(token) ?? 0) + weight * (values[at] ?? 0));
  }
  return spoke;
}
