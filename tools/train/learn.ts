import { BUCKETS } from '../../src/text/model/features.ts';
import { OUTPUTS } from '../../src/text/model/linear.ts';
import { random } from './random.ts';

export interface Sample {
  buckets: Int32Array;
  values: Float32Array;
  /** One 0 or 1 for each output. */
  wanted: Uint8Array;
  weight: number;
}

export interface Weights {
  /** By bucket, then output. */
  table: Float32Array;
  bias: Float32Array;
}

export const SEED = 1;
const PASSES = 6;
const RATE = 0.2;
const SHRINK = 1e-6;
/** Labels are pulled a little towards the middle, so that a wrong one does not rule. */
const SMOOTH = 0.02;

export function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** The value of each output before the logistic function. */
export function outputsOf(
  { table, bias }: Weights,
  { buckets, values }: Pick<Sample, 'buckets' | 'values'>,
): Float32Array {
  const outputs = Float32Array.from(bias);
  for (let at = 0; at < buckets.length; at++) {
    const row = (buckets[at] ?? 0) * OUTPUTS;
    const value = values[at] ?? 0;
    for (let output = 0; output < OUTPUTS; output++)
      outputs[output] = (outputs[output] ?? 0) + (table[row + output] ?? 0) * value;
  }
  return outputs;
}

/** Logistic regression for all outputs at once, by stochastic gradient steps that adapt to each bucket. */
export function learn(samples: readonly Sample[], seed: number): Weights {
  const weights: Weights = { table: new Float32Array(BUCKETS * OUTPUTS), bias: new Float32Array(OUTPUTS) };
  const { table, bias } = weights;
  const seen = new Float32Array(BUCKETS).fill(0.01);
  const order = samples.map((_, at) => at);
  const next = random(seed);
  const errors = new Float32Array(OUTPUTS);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, next);
    for (const at of order) {
      const sample = samples[at];
      if (!sample) continue;
      const { buckets, values, wanted, weight } = sample;
      const outputs = outputsOf(weights, sample);
      let size = 0;
      for (let output = 0; output < OUTPUTS; output++) {
        const target = wanted[output] ? 1 - SMOOTH : SMOOTH;
        const error = (1 / (1 + Math.exp(-(outputs[output] ?? 0))) - target) * weight;
        errors[output] = error;
        bias[output] = (bias[output] ?? 0) - 0.02 * error;
        size += error * error;
      }
      for (let feature = 0; feature < buckets.length; feature++) {
        const bucket = buckets[feature] ?? 0;
        const value = values[feature] ?? 0;
        const sum = (seen[bucket] ?? 0) + (size * value * value) / 4;
        seen[bucket] = sum;
        const step = (RATE * value) / Math.sqrt(sum);
        const row = bucket * OUTPUTS;
        for (let output = 0; output < OUTPUTS; output++) {
          const old = table[row + output] ?? 0;
          table[row + output] = old - step * (errors[output] ?? 0) - RATE * SHRINK * old;
        }
      }
    }
  }
  return weights;
}
