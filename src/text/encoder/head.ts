import type { EncoderWeights, Weight } from './weights.ts';

/**
 * The head of our own on the encoder: it reads the embedding of a text (Cer et al. 2018), the mean and the maximum
 * over its pieces, and the context. Plain numbers: for one row they are quicker than a kernel.
 */
export interface Head {
  /** `pieces` holds what the layers make of each piece, one after the other. */
  read(pieces: Float32Array, context: readonly number[]): HeadReading;
}

export interface HeadReading {
  outputs: number[];
  /** How far the sum of some outputs would fall without each piece, to first order. */
  spoke(outputs: readonly number[]): Float64Array;
}

/** The embedding has length 1; the head was trained on four times that. */
const WHOLE_SCALE = 4;

/** `x` as a row, times a matrix. */
function times(x: ArrayLike<number>, { shape: [rows, columns], values }: Weight): Float64Array {
  const out = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const value = x[row] ?? 0;
    if (value === 0) continue;
    for (let column = 0; column < columns; column++)
      out[column] = (out[column] ?? 0) + value * (values[row * columns + column] ?? 0);
  }
  return out;
}

/** A matrix times `x` as a column: the way back of a slope. */
function timesBack({ shape: [rows, columns], values }: Weight, x: ArrayLike<number>): Float64Array {
  const out = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++)
      sum += (values[row * columns + column] ?? 0) * (x[column] ?? 0);
    out[row] = sum;
  }
  return out;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

const plus = (a: Float64Array, { values }: Weight): Float64Array =>
  a.map((value, at) => value + (values[at] ?? 0));

/** Over all pieces, for each place: the mean, the largest value, whose it is, and the second largest. */
function summed(pieces: Float32Array, width: number) {
  const count = pieces.length / width;
  const mean = new Float64Array(width);
  const most = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const second = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const owner = new Int32Array(width);
  for (let piece = 0; piece < count; piece++)
    for (let at = 0; at < width; at++) {
      const value = pieces[piece * width + at] ?? 0;
      mean[at] = (mean[at] ?? 0) + value / count;
      if (value > (most[at] ?? 0)) {
        second[at] = most[at] ?? 0;
        most[at] = value;
        owner[at] = piece;
      } else if (value > (second[at] ?? 0)) second[at] = value;
    }
  return { count, mean, most, second, owner };
}

export function createHead({ weight }: Pick<EncoderWeights, 'weight'>): Head {
  const [sum, first, last] = [weight('sum_weight'), weight('head1_weight'), weight('head2_weight')];
  const [sumBias, firstBias, lastBias] = [weight('sum_bias'), weight('head1_bias'), weight('head2_bias')];
  const width = sum.shape[0];
  return {
    read(pieces, context) {
      const { count, mean, most, second, owner } = summed(pieces, width);
      const bent = plus(times(mean, sum), sumBias).map(Math.tanh);
      const size = Math.max(Math.sqrt(dot(bent, bent)), 1e-12);
      const whole = bent.map((value) => value / size);
      const known = [...whole.map((value) => value * WHOLE_SCALE), ...mean, ...most, ...context];
      const inner = plus(times(known, first), firstBias).map((value) => Math.max(value, 0));
      const outputs = [...plus(times(inner, last), lastBias)];

      /** The slope of the sum of some outputs, taken back to what the head was given. */
      function slopes(wanted: readonly number[]) {
        const chosen = new Float64Array(outputs.length);
        for (const output of wanted) chosen[output] = 1;
        const atInner = timesBack(last, chosen).map((value, at) => ((inner[at] ?? 0) > 0 ? value : 0));
        const atKnown = timesBack(first, atInner);
        const atWhole = atKnown.slice(0, width).map((value) => value * WHOLE_SCALE);
        const along = dot(atWhole, whole);
        const atBent = atWhole.map((value, at) => {
          const atSum = (value - along * (whole[at] ?? 0)) / size;
          return atSum * (1 - (bent[at] ?? 0) ** 2);
        });
        const throughSum = timesBack(sum, atBent);
        return {
          ofMean: atKnown.slice(width, 2 * width).map((value, at) => value + (throughSum[at] ?? 0)),
          ofMost: atKnown.slice(2 * width, 3 * width),
        };
      }

      return {
        outputs,
        spoke(wanted) {
          const { ofMean, ofMost } = slopes(wanted);
          const middle = dot(ofMean, mean);
          const spoke = new Float64Array(count).map((_, piece) => {
            const own = dot(ofMean, pieces.subarray(piece * width, (piece + 1) * width));
            return (own - middle) / Math.max(1, count - 1);
          });
          if (count > 1)
            for (const [at, piece] of owner.entries())
              spoke[piece] = (spoke[piece] ?? 0) + (ofMost[at] ?? 0) * ((most[at] ?? 0) - (second[at] ?? 0));
          return spoke;
        },
      };
    },
  };
}
