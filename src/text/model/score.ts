import { CATEGORIES, type Category } from '../../policy/category.ts';
import type { Context } from '../../policy/context.ts';
import type { EncoderReading } from '../encoder/encoder.ts';
import type { Evidence, Score } from '../evidence.ts';
import type { Span } from '../token.ts';
import { heaviest } from './drivers.ts';
import { featuresOf } from './features.ts';
import { type LinearModel, outputsOf, spokenFor } from './linear.ts';
import { DOUBT, mixed, type Stack, scoresFrom } from './stack.ts';

/** What was trained, apart from the encoder, whose reading comes with each post. */
export interface Trained {
  linear: LinearModel;
  stack: Stack;
}

/** Below this score no rule speaks, and nobody asks which words drove it. */
const EXPLAINED = 0.2;

/** Whether the linear model leaves it open that a post is a breach, so that it pays to ask the encoder. */
export const isInDoubt = (scores: Evidence['scores']): boolean =>
  Object.values(scores).some(({ value }) => value >= DOUBT);

const tokensIn = ({ tokens }: Evidence, spans: readonly Span[]): number[] =>
  tokens.flatMap(({ start, end }, at) => (spans.some(([from, to]) => start < to && end > from) ? [at] : []));

/** What the models make of a post, with the words that drove it: the encoder's where it has read the post. Pure. */
export function scorePost(
  { linear, stack }: Trained,
  evidence: Evidence,
  context: Context,
  reading: EncoderReading | null,
): Record<Category, Score> {
  const features = featuresOf(evidence, context);
  const scores = scoresFrom(mixed(stack, outputsOf(linear, features), reading?.outputs ?? null));
  const read = reading ? tokensIn(evidence, reading.drivers) : [];
  const driversOf = (output: number) =>
    read.length > 0 ? read : heaviest(spokenFor(linear, features, output));
  return Object.fromEntries(
    CATEGORIES.map((category, at) => [
      category,
      { value: scores[category], drivers: scores[category] < EXPLAINED ? [] : driversOf(at + 1) },
    ]),
  ) as Record<Category, Score>;
}
