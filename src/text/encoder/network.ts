import * as tf from '@tensorflow/tfjs-core';
import type { EncoderWeights } from './weights.ts';

/**
 * The Universal Sentence Encoder lite (Cer et al. 2018): two pre-norm transformer layers, with a head of our own on
 * its embedding, the mean and the maximum over pieces, and the context.
 */
export interface Network {
  /**
   * What the network makes of a text; where `explains` asks for it, also what it would make of it if one piece after
   * the other were left out of the summing up.
   */
  read(
    ids: readonly number[],
    context: readonly number[],
    explains: (outputs: readonly number[]) => boolean,
  ): Promise<{ outputs: number[]; without: number[][] | null }>;
}

const HEADS = 4;
const EPSILON = 1e-6;
/** The embedding has length 1; the head was trained on four times that. */
const WHOLE_SCALE = 4;

export function createNetwork(weights: EncoderWeights): Network {
  const w = keeper((name) => {
    const { values, shape } = weights.weight(name);
    return tf.tensor2d(values, shape);
  });
  // The fused kernel refuses a bias that was uploaded as a matrix, whatever its shape is now.
  const row = keeper((name) => tf.tensor1d(weights.weight(name).values));

  /** `layer` is the end of the names of a layer's weights; those that no layer owns have none. */
  const dense = (x: tf.Tensor2D, name: string, layer = '', activation: 'linear' | 'relu' = 'linear') =>
    tf.fused.matMul({
      a: x,
      b: w(`${name}_weight${layer}`),
      bias: row(`${name}_bias${layer}`),
      activation,
    }) as tf.Tensor2D;

  function norm(x: tf.Tensor2D, name: string, layer: string): tf.Tensor2D {
    const centred = tf.sub(x, tf.mean(x, 1, true));
    const variance = tf.mean(tf.square(centred), 1, true);
    const scaled = tf.mul(centred, tf.rsqrt(tf.add(variance, EPSILON)));
    return tf.add(tf.mul(scaled, row(`${name}_scale${layer}`)), row(`${name}_bias${layer}`));
  }

  function attend(x: tf.Tensor2D, layer: string): tf.Tensor2D {
    const [length, width] = x.shape;
    const each = width / HEADS;
    const mixed = dense(norm(x, 'norm1', layer), 'qkv', layer);
    const part = (which: number, head: number) =>
      tf.slice2d(mixed, [0, which * width + head * each], [length, each]);
    const heads = Array.from({ length: HEADS }, (_, head) => {
      const alike = tf.matMul<tf.Tensor2D>(part(0, head), part(1, head), false, true);
      return tf.matMul<tf.Tensor2D>(tf.softmax(tf.mul(alike, 1 / Math.sqrt(each))), part(2, head));
    });
    return dense(tf.concat2d(heads, 1), 'out', layer);
  }

  function layerOf(x: tf.Tensor2D, layer: string): tf.Tensor2D {
    const seen = tf.add<tf.Tensor2D>(attend(x, layer), layer === '_0' ? dense(x, 'widen') : x);
    const inner = dense(norm(seen, 'norm2', layer), 'wide', layer, 'relu');
    return tf.add(seen, dense(inner, 'narrow', layer));
  }

  function embedded(ids: readonly number[]): tf.Tensor2D {
    const places = tf.reshape<tf.Rank.R2>(tf.range(0, ids.length), [-1, 1]);
    const angle = tf.matMul<tf.Tensor2D>(places, w('timing'));
    const pieces = tf.gather(w('pieces'), tf.tensor1d([...ids], 'int32'));
    return tf.add(tf.mul(pieces, 2), tf.concat2d([tf.sin(angle), tf.cos(angle)], 1));
  }

  /** The head, for the mean and the maximum of each row. */
  function judged(mean: tf.Tensor2D, most: tf.Tensor2D, context: readonly number[]): tf.Tensor2D {
    const sum = tf.tanh(dense(mean, 'sum'));
    const whole = tf.div(sum, tf.maximum(tf.norm(sum, 2, 1, true), 1e-12));
    const given = tf.tile(tf.tensor2d([...context], [1, context.length]), [mean.shape[0], 1]);
    const known = tf.concat2d([tf.mul(whole, WHOLE_SCALE), mean, most, given], 1);
    return dense(dense(known, 'head1', '', 'relu'), 'head2');
  }

  return {
    async read(ids, context, explains) {
      const x = tf.tidy(() => layerOf(layerOf(embedded(ids), '_0'), '_1'));
      try {
        const [outputs = []] = await numbersOf(() =>
          judged(tf.mean<tf.Tensor2D>(x, 0, true), tf.max<tf.Tensor2D>(x, 0, true), context),
        );
        if (ids.length < 2 || !explains(outputs)) return { outputs, without: null };
        const without = await numbersOf(() => judged(meanWithout(x), mostWithout(x), context));
        return { outputs, without };
      } finally {
        x.dispose();
      }
    },
  };
}

/** Makes each tensor at its first use, and keeps it. */
function keeper<T extends tf.Tensor>(make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    const tensor = kept.get(name) ?? tf.keep(make(name));
    kept.set(name, tensor);
    return tensor;
  };
}

async function numbersOf(compute: () => tf.Tensor2D): Promise<number[][]> {
  const tensor = tf.tidy(compute);
  const numbers = await tensor.array();
  tensor.dispose();
  return numbers;
}

/** For each row, the mean of the others. */
const meanWithout = (x: tf.Tensor2D): tf.Tensor2D =>
  tf.div(tf.sub(tf.sum<tf.Tensor2D>(x, 0, true), x), x.shape[0] - 1);

/** For each row, the maximum of the others: the second largest where the row itself holds the largest. */
function mostWithout(x: tf.Tensor2D): tf.Tensor2D {
  const first = tf.max<tf.Tensor2D>(x, 0, true);
  const isFirst = tf.equal(x, first);
  const second = tf.max<tf.Tensor2D>(tf.where(isFirst, tf.fill(x.shape, -1e9), x), 0, true);
  const all = (row: tf.Tensor2D) => tf.tile<tf.Tensor2D>(row, [x.shape[0], 1]);
  return tf.where(isFirst, all(second), all(first));
}
