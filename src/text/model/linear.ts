import { CATEGORIES, type Category } from '../../policy/category.ts';
import type { Context } from '../../policy/context.ts';
import type { Evidence, Score } from '../evidence.ts';
import { BUCKETS, type Features, featuresOf } from './features.ts';

/** Outputs of the model: that the post deserves a warning at all, then each category. */
export const OUTPUTS = 1 + CATEGORIES.length;

const MAGIC = 0x314c5446; // "FTL1"
const HEADER = 4 + 8 * OUTPUTS;
/** How many words a finding of the model marks. */
const MOST_DRIVERS = 6;

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

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

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

/** Outputs as one score for each category: the likeliest gets all the certainty, the others no more than their own. */
export function scoresFrom(outputs: ArrayLike<number>): Record<Category, number> {
  const sure = logistic(outputs[0] ?? 0);
  const own = CATEGORIES.map((_, at) => outputs[at + 1] ?? 0);
  const main = own.indexOf(Math.max(...own));
  return Object.fromEntries(
    CATEGORIES.map((category, at) => [category, at === main ? sure : Math.min(sure, logistic(own[at] ?? 0))]),
  ) as Record<Category, number>;
}

/** What the model makes of a post. Pure. */
export function scorePost(model: LinearModel, evidence: Evidence, context: Context): Record<Category, Score> {
  const features = featuresOf(evidence, context);
  const scores = scoresFrom(outputsOf(model, features));
  return Object.fromEntries(
    CATEGORIES.map((category, at) => [
      category,
      { value: scores[category], drivers: scores[category] < 0.4 ? [] : driversOf(model, features, at + 1) },
    ]),
  ) as Record<Category, Score>;
}

/** The tokens that spoke most for a warning in this category, in the order of the text. */
function driversOf(
  { table, scale }: LinearModel,
  { buckets, values, tokens }: Features,
  output: number,
): number[] {
  const weight = new Map<number, number>();
  for (let at = 0; at < buckets.length; at++) {
    const token = tokens[at] ?? -1;
    if (token < 0) continue;
    const row = (buckets[at] ?? 0) * OUTPUTS;
    const spoke = (table[row] ?? 0) * (scale[0] ?? 0) + (table[row + output] ?? 0) * (scale[output] ?? 0);
    weight.set(token, (weight.get(token) ?? 0) + spoke * (values[at] ?? 0));
  }
  const heaviest = [...weight].filter(([, spoke]) => spoke > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (heaviest[0]?.[1] ?? 0) / 4;
  return heaviest
    .filter(([, spoke]) => spoke >= least)
    .slice(0, MOST_DRIVERS)
    .map(([token]) => token)
    .sort((a, b) => a - b);
}
