import { CATEGORIES } from '../../src/policy/category.ts';
import { mostOf, type Stack } from '../../src/text/model/stack.ts';
import { type Case, fitLogistic } from './fit.ts';
import type { Held } from './folds.ts';

const rounded = (value = 0): number => Math.round(value * 1000) / 1000;

/** What is known for the first output, and for that of a category. */
interface Known {
  sure(held: Held): number[];
  each(held: Held, output: number): number[];
}

const byLinear: Known = {
  sure: ({ linear }) => [linear[0] ?? 0, mostOf(linear)],
  each: ({ linear }, output) => [linear[output] ?? 0],
};
const byBoth: Known = {
  sure: (held) => {
    const encoder = held.encoder ?? [];
    return [...byLinear.sure(held), encoder[0] ?? 0, mostOf(encoder)];
  },
  each: ({ linear, encoder }, output) => [linear[output] ?? 0, encoder?.[output] ?? 0],
};

const fitSure = (held: readonly Held[], { sure }: Known): number[] =>
  fitLogistic(held.map((one): Case => ({ known: sure(one), yes: one.post.wanted[0] === 1 }))).map(rounded);

const fitEach = (held: readonly Held[], { each }: Known): number[] =>
  fitLogistic(
    held.flatMap((one) =>
      CATEGORIES.map((_, at): Case => ({ known: each(one, at + 1), yes: one.post.wanted[at + 1] === 1 })),
    ),
  ).map(rounded);

/** Fits how the models are mixed, on posts that neither had seen. */
export function fitStack(held: readonly Held[]): Stack {
  const read = held.filter(({ encoder }) => encoder);
  const [linear = 0, linearMost = 0, encoder = 0, encoderMost = 0, bias = 0] = fitSure(read, byBoth);
  const [eachLinear = 0, eachEncoder = 0, eachBias = 0] = fitEach(read, byBoth);
  const [aloneLinear = 0, aloneMost = 0, aloneBias = 0] = fitSure(held, byLinear);
  const [only = 0, onlyBias = 0] = fitEach(held, byLinear);
  return {
    both: {
      sure: { linear, linearMost, encoder, encoderMost, bias },
      each: { linear: eachLinear, encoder: eachEncoder, bias: eachBias },
    },
    alone: {
      sure: { linear: aloneLinear, linearMost: aloneMost, encoder: 0, encoderMost: 0, bias: aloneBias },
      each: { linear: only, encoder: 0, bias: onlyBias },
    },
  };
}
