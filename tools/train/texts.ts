import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Category } from '../../src/policy/category.ts';
import { ACCOUNTS, Context, ROLES, SURFACES } from '../../src/policy/context.ts';
import type { Pack } from '../../src/policy/pack.ts';
import type { Rule } from '../../src/policy/rule.ts';
import { LabelledCase, readLines, readText } from '../cases.ts';
import { Problem } from '../read-rules.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { random } from './random.ts';

const CORPUS = join(import.meta.dirname, '../../rules/corpus');

/** Files in the form of real tweets and comments; left out together they show how well a model takes to a form. */
export const MESSY: readonly string[] = ['w10', 'w12', 'w13', 'w14', 'w15'];

const numbered = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => `w${first + at}`);

/** Files that a slow model leaves out together, since it cannot be trained anew for each of them. */
export const GROUPS: Record<string, readonly string[]> = {
  messy: MESSY,
  neat: ['dev', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w9', 'w11'],
  // From `w16` on: what the rules were not written with, and what was written to learn from.
  later: [...numbered(16, 40), ...numbered(44, 55)],
  // Nothing that is shipped learns from these, so that they tell how well it does.
  apart: ['w41', 'w42', 'w43'],
};

export const isApart = (file: string): boolean => groupOf(file) === 'apart';

/** @throws Problem for a file that has no group yet. */
export function groupOf(file: string): string {
  const found = Object.entries(GROUPS).find(([, files]) => files.includes(file));
  if (!found) throw new Problem(`The file “${file}” of the corpus has no group in tools/train/texts.ts.`);
  return found[0];
}

/** A labelled post of the corpus and the file that it is from. */
export interface CorpusText {
  file: string;
  label: LabelledCase;
  context: Context;
}

/** A text that only trains; nothing is measured on it. */
export interface OtherText {
  text: string;
  context: Context;
  categories: readonly Category[];
  /** How much it counts, 1 for a labelled post. */
  weight: number;
}

/** The labelled posts of `rules/corpus`, without near-duplicates across files. */
export function corpusTexts(): { posts: CorpusText[]; files: string[]; dropped: number } {
  const files = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .sort((a, b) => a.length - b.length || a.localeCompare(b));
  const all = files.flatMap((file) =>
    readLines(LabelledCase, readText(join(CORPUS, `${file}.jsonl`))).map((line) => {
      if ('error' in line) throw new Problem(`${file}.jsonl, line ${line.line} ${line.error}.`);
      return { file, label: line.value, context: Context.parse(line.value) };
    }),
  );
  const twice = nearDuplicates(all.map(({ file, label }) => ({ file, text: label.text })));
  return { posts: all.filter((_, at) => !twice.has(at)), files, dropped: twice.size };
}

/** How much the examples of the rules that speak for the model count: they are what a person can point at. */
const EXAMPLE_WEIGHT = 5;

export const speaksForModel = ({ when }: Rule): boolean => 'score' in when;

/** The examples of the rules that speak for the model. */
export const exampleTexts = (pack: Pack): OtherText[] =>
  pack.rules.filter(speaksForModel).flatMap(({ category, examples }) =>
    (['warn', 'clear'] as const).flatMap((kind) =>
      examples[kind].map((example): OtherText => {
        const { text, ...context } = typeof example === 'string' ? { text: example } : example;
        return {
          text,
          context: Context.parse(context),
          categories: kind === 'warn' ? [category] : [],
          weight: EXAMPLE_WEIGHT,
        };
      }),
    ),
  );

/** Real text of others, as docs/detection.md lists it: what it is labelled in the file, and how much it counts here. */
const BACKGROUND: Record<string, { breach: boolean; weight: number }> = {
  ordinary: { breach: false, weight: 1 },
  'not-hateful': { breach: false, weight: 0.5 },
  hateful: { breach: true, weight: 0.5 },
  sexist: { breach: true, weight: 0.5 },
};
const PER_FILE = 2000;
const LONGEST = 3000;
const Line = z.object({ text: z.string().min(1), label: z.string() });

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The tweets were kept as HTML; people write `&` and emoji. */
const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{2,7});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => NAMED[name] ?? '');

/** Ordinary texts of a file that thresholds are chosen with, beside those that the models learn from. */
const MEASURED_PER_FILE = 1000;

/**
 * A fixed sample of the background text to learn from, and another of ordinary text alone to choose thresholds with.
 * The contexts of the first are drawn at random, so that none of them tells the label.
 */
export function backgroundTexts(folder: string): { learnt: OtherText[]; measured: OtherText[] } {
  if (!existsSync(folder)) throw new Problem(`There is no folder “${folder}” with the background text.`);
  const next = random(7);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  const anywhere = () => Context.parse({ surface: one(SURFACES), account: one(ACCOUNTS), role: one(ROLES) });
  const textOf = (json: string, contextOf: () => Context): OtherText[] => {
    const { text, label } = Line.parse(JSON.parse(json));
    const kind = BACKGROUND[label];
    if (!kind) return [];
    return [
      {
        text: unescaped(text).slice(0, LONGEST),
        context: contextOf(),
        categories: kind.breach ? ['offensive-discriminatory'] : [],
        weight: kind.weight,
      },
    ];
  };
  const left: string[] = [];
  const learnt = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const chosen = Array.from({ length: Math.min(PER_FILE, lines.length) }, () =>
        lines.splice(Math.floor(next() * lines.length), 1).join(''),
      );
      left.push(...lines.slice(0, MEASURED_PER_FILE));
      return chosen.flatMap((json) => textOf(json, anywhere));
    });
  const isOrdinary = ({ weight, categories }: OtherText) => weight === 1 && categories.length === 0;
  return {
    learnt,
    measured: left.flatMap((json) => textOf(json, () => Context.parse({}))).filter(isOrdinary),
  };
}
