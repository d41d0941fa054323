import { z } from 'zod';
import { CATEGORIES, type Category } from '../../policy/category.ts';
import { OUTPUTS } from './linear.ts';

const Weights = z.strictObject({ linear: z.number(), encoder: z.number(), bias: z.number() });
/** `most` is for the largest output of a category: a model that is sure of one breach is sure of a breach. */
const SureWeights = Weights.extend({ linearMost: z.number(), encoderMost: z.number() });

/**
 * How the outputs of both models become one: sums with weights that were fitted on posts which neither had seen, so
 * that a score of 0.8 means that eight in ten such posts are breaches. `sure` is for the first output, `each` for the
 * categories; `alone` while the encoder has not answered.
 */
export const Stack = z.strictObject({
  both: z.strictObject({ sure: SureWeights, each: Weights }),
  alone: z.strictObject({ sure: SureWeights, each: Weights }),
});
export type Stack = z.infer<typeof Stack>;

/** Below this score by the linear model alone, the encoder is not asked; `npm run train` prints what that costs. */
export const DOUBT = 0.2;

/** The largest output of a category. */
export const mostOf = (outputs: ArrayLike<number>): number => Math.max(...Array.from(outputs).slice(1));

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** The outputs of both models as one, before the logistic function; `encoder` is null where it has not answered. */
export function mixed(stack: Stack, linear: ArrayLike<number>, encoder: ArrayLike<number> | null): number[] {
  const { sure, each } = encoder ? stack.both : stack.alone;
  const sum = (by: z.infer<typeof Weights>, output: number): number =>
    by.linear * (linear[output] ?? 0) + by.encoder * (encoder?.[output] ?? 0) + by.bias;
  const most = sure.linearMost * mostOf(linear) + (encoder ? sure.encoderMost * mostOf(encoder) : 0);
  return Array.from({ length: OUTPUTS }, (_, output) =>
    output === 0 ? sum(sure, 0) + most : sum(each, output),
  );
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
