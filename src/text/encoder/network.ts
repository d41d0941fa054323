import * as tf from '@tensorflow/tfjs-core';
import type { EncoderWeights } from './weights.ts';

/** The two pre-norm transformer layers of the Universal Sentence Encoder lite (Cer et al. 2018). */
export interface Network {
  /** What the layers make of each piece of a text, one after the other. */
  read(ids: readonly number[]): Promise<Float32Array>;
}

const HEADS = 4;
const EPSILON = 1e-6;

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

  return {
    async read(ids) {
      const x = tf.tidy(() => layerOf(layerOf(embedded(ids), '_0'), '_1'));
      const pieces = await x.data<'float32'>();
      x.dispose();
      return pieces;
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
