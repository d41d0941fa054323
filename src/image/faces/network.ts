import { fused, type Tensor4D, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Weight, Weights } from './weights.ts';

type Layer = (x: Tensor4D) => Tensor4D;

/** What one level of the detector says of its default boxes. */
export interface LevelOutput {
  /** Shifts against the default boxes, four numbers a box: y, x, height, width. */
  shifts: Tensor4D;
  /** Three numbers a box before the sigmoid: background, face, and one that is not used. */
  classes: Tensor4D;
}

/** Of the batch normalisation that the model was trained with. */
const EPSILON = 0.001;
const HALVES = new Set([2, 4, 6, 12]);
const DEPTH = 13;
const LEVELS = 6;

const filterOf = (
  { shape: [height = 0, width = 0, from = 0, to = 0] }: Weight,
  values: Float32Array,
): Tensor4D => tensor4d(values, [height, width, from, to]);

/** Batch normalisation is folded into the filter and a bias, so that each layer is one fused kernel. */
function depthwise(weights: Weights, name: string, stride: number): Layer {
  const weight = weights(`${name}/depthwise_weights`);
  const part = (of: string) => weights(`${name}/BatchNorm/${of}`).values;
  const [gamma, beta, mean, variance] = ['gamma', 'beta', 'moving_mean', 'moving_variance'].map(part);
  const channels = weight.shape[2] ?? 0;
  const factors = Float32Array.from(
    { length: channels },
    (_, i) => (gamma?.[i] ?? 0) / Math.sqrt((variance?.[i] ?? 0) + EPSILON),
  );
  const filter = filterOf(
    weight,
    weight.values.map((value, i) => value * (factors[i % channels] ?? 0)),
  );
  const bias = tensor1d(factors.map((factor, i) => (beta?.[i] ?? 0) - (mean?.[i] ?? 0) * factor));
  return (x) => fused.depthwiseConv2d({ x, filter, strides: stride, pad: 'same', bias, activation: 'relu6' });
}

function convolution(
  weights: Weights,
  filterName: string,
  biasName: string,
  stride: number,
  activation: 'relu6' | 'linear',
): Layer {
  const weight = weights(filterName);
  const filter = filterOf(weight, weight.values);
  const bias = tensor1d(weights(biasName).values);
  return (x) => fused.conv2d({ x, filter, strides: stride, pad: 'same', bias, activation });
}

/**
 * The SSD with MobileNet V1 of face-api as a function of a picture. `x`: 1 x height x width x 3 with values from -1
 * to 1; out come the six levels. A caller disposes of what it gets.
 */
export function ssd(weights: Weights): (x: Tensor4D) => LevelOutput[] {
  const plain = (name: string, stride: number) =>
    convolution(weights, `${name}/weights`, `${name}/convolution_bn_offset`, stride, 'relu6');
  const first = plain('MobilenetV1/Conv2d_0_pointwise', 2);
  const pairs = Array.from({ length: DEPTH }, (_, i): [Layer, Layer] => {
    const name = `MobilenetV1/Conv2d_${i + 1}`;
    return [
      depthwise(weights, `${name}_depthwise`, HALVES.has(i + 1) ? 2 : 1),
      plain(`${name}_pointwise`, 1),
    ];
  });
  const further = Array.from({ length: LEVELS - 2 }, (_, i): [Layer, Layer] => [
    plain(`Prediction/Conv2d_${i * 2}_pointwise`, 1),
    plain(`Prediction/Conv2d_${i * 2 + 1}_pointwise`, 2),
  ]);
  const heads = Array.from({ length: LEVELS }, (_, i) => {
    const head = (kind: string) => {
      const name = `Prediction/BoxPredictor_${i}/${kind}`;
      return convolution(weights, `${name}/weights`, `${name}/biases`, 1, 'linear');
    };
    return { shifts: head('BoxEncodingPredictor'), classes: head('ClassPredictor') };
  });
  return (x) =>
    tidy(() => {
      const levels: Tensor4D[] = [];
      let features = first(x);
      for (const [i, [deep, point]] of pairs.entries()) {
        features = point(deep(features));
        // Level 0 looks at the eleventh layer, level 1 at the last.
        if (i === 10 || i === DEPTH - 1) levels.push(features);
      }
      for (const [narrow, half] of further) {
        features = half(narrow(features));
        levels.push(features);
      }
      return heads.map(({ shifts, classes }, i) => {
        const level = levels[i] ?? features;
        return { shifts: shifts(level), classes: classes(level) };
      });
    });
}
