import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES, type Category } from '../../src/policy/category.ts';
import { ACCOUNTS, Context, ROLES, SURFACES } from '../../src/policy/context.ts';
import type { Pack } from '../../src/policy/pack.ts';
import type { Rule } from '../../src/policy/rule.ts';
import { analyse } from '../../src/text/analyse.ts';
import { featuresOf } from '../../src/text/model/features.ts';
import { OUTPUTS } from '../../src/text/model/linear.ts';
import type { CompiledPack } from '../../src/verdict/compile.ts';
import { judge } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { LabelledCase, readLines, readText } from '../cases.ts';
import { Problem } from '../read-rules.ts';
import { random, type Sample } from './learn.ts';
import { nearDuplicates } from './near-duplicates.ts';

const CORPUS = join(import.meta.dirname, '../../rules/corpus');

/** A labelled post of the corpus with what the rules say of it. */
export interface Post extends Sample {
  file: string;
  label: LabelledCase;
  verdict: Verdict;
}

function sampleOf(compiled: CompiledPack, text: string, context: Context, categories: readonly Category[]) {
  const evidence = analyse(text, context, compiled.lexicon);
  const { buckets, values } = featuresOf(evidence, context);
  const wanted = new Uint8Array(OUTPUTS);
  if (categories.length > 0) wanted[0] = 1;
  for (const category of categories) wanted[1 + CATEGORIES.indexOf(category)] = 1;
  return { evidence, buckets: Int32Array.from(buckets), values: Float32Array.from(values), wanted };
}

/** The labelled posts of `rules/corpus`, without near-duplicates across files. */
export function readCorpus(compiled: CompiledPack): { posts: Post[]; files: string[]; dropped: number } {
  const files = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .sort((a, b) => a.length - b.length || a.localeCompare(b));
  const all = files.flatMap((file) =>
    readLines(LabelledCase, readText(join(CORPUS, `${file}.jsonl`))).map((line) => {
      if ('error' in line) throw new Problem(`${file}.jsonl, line ${line.line} ${line.error}.`);
      return { file, label: line.value };
    }),
  );
  const twice = nearDuplicates(all.map(({ file, label }) => ({ file, text: label.text })));
  const posts = all.flatMap(({ file, label }, at): Post[] => {
    if (twice.has(at)) return [];
    const context = Context.parse(label);
    const { evidence, ...sample } = sampleOf(
      compiled,
      label.text,
      context,
      label.label === 'warn' ? label.categories : [],
    );
    return [{ ...sample, weight: 1, file, label, verdict: judge(compiled, evidence, context) }];
  });
  return { posts, files, dropped: twice.size };
}

/** How much the examples of the rules that speak for the model count: they are what a person can point at. */
const EXAMPLE_WEIGHT = 5;

/** The examples of the rules that speak for the model. */
export function readExamples(pack: Pack, compiled: CompiledPack): Sample[] {
  return pack.rules.filter(speaksForModel).flatMap(({ category, examples }) =>
    (['warn', 'clear'] as const).flatMap((kind) =>
      examples[kind].map((example): Sample => {
        const { text, ...context } = typeof example === 'string' ? { text: example } : example;
        const { evidence: _, ...sample } = sampleOf(
          compiled,
          text,
          Context.parse(context),
          kind === 'warn' ? [category] : [],
        );
        return { ...sample, weight: EXAMPLE_WEIGHT };
      }),
    ),
  );
}

export const speaksForModel = ({ when }: Rule): boolean => 'score' in when;

/** Real text of others, as docs/detection.md lists it: what it is labelled in the file, and how much it counts here. */
const BACKGROUND: Record<string, { breach: boolean; weight: number }> = {
  ordinary: { breach: false, weight: 1 },
  'not-hateful': { breach: false, weight: 0.5 },
  hateful: { breach: true, weight: 0.5 },
  sexist: { breach: true, weight: 0.5 },
};
const PER_FILE = 2000;
const Line = z.object({ text: z.string().min(1), label: z.string() });

/** A fixed sample of the background text. Its contexts are drawn at random, so that none of them tells the label. */
export function readBackground(folder: string, compiled: CompiledPack): Sample[] {
  if (!existsSync(folder)) throw new Problem(`There is no folder “${folder}” with the background text.`);
  const next = random(7);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const chosen = Array.from({ length: Math.min(PER_FILE, lines.length) }, () =>
        lines.splice(Math.floor(next() * lines.length), 1).join(''),
      );
      return chosen.flatMap((json): Sample[] => {
        const { text, label } = Line.parse(JSON.parse(json));
        const kind = BACKGROUND[label];
        if (!kind) return [];
        const context = Context.parse({ surface: one(SURFACES), account: one(ACCOUNTS), role: one(ROLES) });
        const { evidence: _, ...sample } = sampleOf(
          compiled,
          text.slice(0, 3000),
          context,
          kind.breach ? ['offensive-discriminatory'] : [],
        );
        return [{ ...sample, weight: kind.weight }];
      });
    });
}
