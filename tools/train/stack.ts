import { CATEGORIES } from '../../src/policy/category.ts';
import type { Stack } from '../../src/text/model/stack.ts';
import { type Case, fitLogistic } from './fit.ts';
import type { Held } from './folds.ts';

const rounded = (value = 0): number => Math.round(value * 1000) / 1000;

/** Cases for the first output, and for each category. */
function casesOf(held: readonly Held[], knownOf: (held: Held, output: number) => number[]) {
  const sure = held.map((one): Case => ({ known: knownOf(one, 0), yes: one.post.wanted[0] === 1 }));
  const each = held.flatMap((one) =>
    CATEGORIES.map((_, at): Case => ({ known: knownOf(one, at + 1), yes: one.post.wanted[at + 1] === 1 })),
  );
  return { sure, each };
}

/** Fits how the models are mixed, on posts that neither had seen. */
export function fitStack(held: readonly Held[]): Stack {
  const read = held.filter(({ encoder }) => encoder);
  const both = casesOf(read, ({ linear, encoder }, output) => [linear[output] ?? 0, encoder?.[output] ?? 0]);
  const alone = casesOf(held, ({ linear }, output) => [linear[output] ?? 0]);
  const mixed = (cases: readonly Case[]) => {
    const [linear, encoder, bias] = fitLogistic(cases);
    return { linear: rounded(linear), encoder: rounded(encoder), bias: rounded(bias) };
  };
  const single = (cases: readonly Case[]) => {
    const [linear, bias] = fitLogistic(cases);
    return { linear: rounded(linear), encoder: 0, bias: rounded(bias) };
  };
  return {
    both: { sure: mixed(both.sure), each: mixed(both.each) },
    alone: { sure: single(alone.sure), each: single(alone.each) },
  };
}
