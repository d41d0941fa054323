/**
 * `npm run train -- --background DIR`: trains the linear model anew, bit for bit, chooses its thresholds,
 * and prints how well rules and model do on posts of writers whom the model had not seen.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CATEGORIES, type Category } from '../src/policy/category.ts';
import { packModel } from '../src/text/model/linear.ts';
import { compilePack } from '../src/verdict/compile.ts';
import { Problem, readRules } from './read-rules.ts';
import { type Held, leaveOut } from './train/folds.ts';
import { learn } from './train/learn.ts';
import { postsOf, samplesOf } from './train/samples.ts';
import { decide, markdown, type Row, rowOf } from './train/table.ts';
import { backgroundTexts, corpusTexts, exampleTexts, MESSY, speaksForModel } from './train/texts.ts';
import { chooseThresholds, type Thresholds } from './train/thresholds.ts';

const ROOT = join(import.meta.dirname, '..');
const WEIGHTS = join(ROOT, 'assets/model/linear.bin');
const RECORD = join(ROOT, 'tests/accuracy/linear.json');
const SEED = 1;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Puts the thresholds into the rules that speak for the model, and leaves the rest of their files as it is. */
function writeThresholds(thresholds: Record<Category, Thresholds>): void {
  for (const category of CATEGORIES) {
    const file = join(ROOT, `rules/rules/sounds-like-${category}.json`);
    const { tip, warn } = thresholds[category];
    const set = (json: string, key: string, value: number) =>
      json.replace(new RegExp(`("${key}":\\s*\\{[^}]*"atLeast":\\s*)[\\d.]+`), `$1${value}`);
    write(file, set(set(readFileSync(file, 'utf8'), 'when', warn), 'tipWhen', tip));
  }
}

function main(background: string): void {
  const pack = readRules();
  // What the rules say without the model, so that the table shows what the model adds.
  const compiled = compilePack({ ...pack, rules: pack.rules.filter((rule) => !speaksForModel(rule)) });
  const { posts: texts, files, dropped } = corpusTexts();
  const posts = postsOf(compiled, texts);
  const others = samplesOf(compiled, [...backgroundTexts(background), ...exampleTexts(pack)]);
  console.log(
    `${posts.length} labelled posts (${dropped} near-duplicates across files dropped), ${others.length} of background and examples.\n`,
  );

  const held: Held[] = files.flatMap((file) => leaveOut([file], posts, others, SEED));
  const thresholds = chooseThresholds(held);
  const row = (name: string, some: readonly Held[], by: typeof thresholds | null = thresholds): Row =>
    rowOf(
      name,
      some.map((one) => decide(one, by)),
    );
  const messy = leaveOut(MESSY, posts, others, SEED);
  const rows = [
    ...files.map((file) =>
      row(
        file,
        held.filter(({ post }) => post.file === file),
      ),
    ),
    row('all, one file at a time', held),
    row('rules alone, all', held, null),
    row('w10, w12 to w15 together', messy),
    row('rules alone, w10, w12 to w15', messy, null),
  ];
  console.log(`${markdown(rows)}\n`);
  console.log(
    markdown(
      CATEGORIES.map((category) =>
        row(
          category,
          held.filter(({ post }) => post.label.categories[0] === category),
        ),
      ),
    ),
  );

  const weights = learn([...posts, ...others], SEED);
  write(WEIGHTS, packModel(weights.table, weights.bias));
  writeThresholds(thresholds);
  write(RECORD, `${JSON.stringify({ thresholds, rows }, null, 2)}\n`);
}

try {
  const { values } = parseArgs({ options: { background: { type: 'string' } } });
  if (!values.background)
    throw new Problem('Say where the background text is: npm run train -- --background DIR');
  main(values.background);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
