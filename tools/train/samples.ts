import { CATEGORIES, type Category } from '../../src/policy/category.ts';
import type { Context } from '../../src/policy/context.ts';
import { analyse } from '../../src/text/analyse.ts';
import { featuresOf } from '../../src/text/model/features.ts';
import { OUTPUTS } from '../../src/text/model/linear.ts';
import type { CompiledPack } from '../../src/verdict/compile.ts';
import { judge } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import type { LabelledCase } from '../cases.ts';
import type { Sample } from './learn.ts';
import type { CorpusText, OtherText } from './texts.ts';

/** A labelled post of the corpus with what the rules say of it. */
export interface Post extends Sample {
  file: string;
  label: LabelledCase;
  verdict: Verdict;
}

/** One 0 or 1 for each output of a model. */
export function wantedOf(categories: readonly Category[]): Uint8Array {
  const wanted = new Uint8Array(OUTPUTS);
  if (categories.length > 0) wanted[0] = 1;
  for (const category of categories) wanted[1 + CATEGORIES.indexOf(category)] = 1;
  return wanted;
}

/** What a post of the corpus counts as a breach of. */
export const breached = ({ label, categories }: LabelledCase): readonly Category[] =>
  label === 'warn' ? categories : [];

function featured(compiled: CompiledPack, text: string, context: Context) {
  const evidence = analyse(text, context, compiled.lexicon);
  const { buckets, values } = featuresOf(evidence, context);
  return { evidence, buckets: Int32Array.from(buckets), values: Float32Array.from(values) };
}

export const samplesOf = (compiled: CompiledPack, others: readonly OtherText[]): Sample[] =>
  others.map(({ text, context, categories, weight }) => {
    const { evidence: _, ...features } = featured(compiled, text, context);
    return { ...features, wanted: wantedOf(categories), weight };
  });

export const postsOf = (compiled: CompiledPack, texts: readonly CorpusText[]): Post[] =>
  texts.map(({ file, label, context }) => {
    const { evidence, ...features } = featured(compiled, label.text, context);
    const verdict = judge(compiled, evidence, context);
    return { ...features, wanted: wantedOf(breached(label)), weight: 1, file, label, verdict };
  });
