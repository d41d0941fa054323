/**
 * `npm run train -- --background DIR`: trains the linear model anew, bit for bit, mixes it with the encoder, chooses
 * the thresholds, and prints how well rules and models do on posts of writers whom the models had not seen.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CATEGORIES, type Category } from '../src/policy/category.ts';
import { packModel } from '../src/text/model/linear.ts';
import { DOUBT, mixed, type Stack, scoresFrom } from '../src/text/model/stack.ts';
import { compilePack } from '../src/verdict/compile.ts';
import { interrupts } from '../src/verdict/verdict.ts';
import { openJudge } from './judge.ts';
import { STACK, WEIGHTS } from './read-model.ts';
import { Problem, readRules } from './read-rules.ts';
import { readEncoderFolds } from './train/encoder-folds.ts';
import { sampleVerdicts } from './train/fixed-sample.ts';
import { foldsOf, type Held, leaveOutEach } from './train/folds.ts';
import { guardRow } from './train/guard.ts';
import { learn, SEED } from './train/learn.ts';
import { readOrdinary } from './train/ordinary.ts';
import { type Post, postsOf, samplesOf } from './train/samples.ts';
import { fitStack } from './train/stack.ts';
import { decide, markdown, type Row, rowOf, type Scored } from './train/table.ts';
import { backgroundTexts, corpusTexts, exampleTexts, isApart, MESSY, speaksForModel } from './train/texts.ts';
import { chooseThresholds, type Thresholds } from './train/thresholds.ts';

const ROOT = join(import.meta.dirname, '..');
const ACCURACY = join(ROOT, 'tests/accuracy');

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Puts the thresholds into the rules that speak for the model, and leaves the rest of their files as it is. */
function writeThresholds(thresholds: Record<Category, Thresholds>): void {
  for (const category of CATEGORIES) {
    const file = join(ROOT, `rules/rules/sounds-like-${category}.json`);
    const { tip, warn } = thresholds[category];
    const set = (text: string, key: string, value: number) =>
      text.replace(new RegExp(`("${key}":\\s*\\{[^}]*"atLeast":\\s*)[\\d.]+`), `$1${value}`);
    write(file, set(set(readFileSync(file, 'utf8'), 'when', warn), 'tipWhen', tip));
  }
}

/** Whether the encoder is asked about a post: by a score of the linear model alone. */
type Asked = (post: Post, highest: number) => boolean;
const never: Asked = () => false;
const always: Asked = () => true;
/** As the engine does. */
const inDoubt: Asked = ({ verdict }, highest) => !interrupts(verdict) && highest >= DOUBT;

/** Held posts with the scores that the mixed models give them. */
const scored = (stack: Stack, held: readonly Held[], asked: Asked): Scored[] =>
  held.map(({ post, linear, encoder }) => {
    const alone = scoresFrom(mixed(stack, linear, null));
    const isAsked = encoder && asked(post, Math.max(...Object.values(alone)));
    return { post, scores: isAsked ? scoresFrom(mixed(stack, linear, encoder)) : alone };
  });

async function main(background: string): Promise<void> {
  const { learnt, measured } = backgroundTexts(background);
  const pack = readRules();
  // What the rules say without the models, so that the table shows what the models add.
  const compiled = compilePack({ ...pack, rules: pack.rules.filter((rule) => !speaksForModel(rule)) });
  const { posts: texts, files, dropped } = corpusTexts();
  const encoder = readEncoderFolds(texts);
  const posts = postsOf(compiled, texts);
  const examples = samplesOf(compiled, exampleTexts(pack));
  const others = [...samplesOf(compiled, learnt), ...examples];
  console.log(
    `${posts.length} labelled posts (${dropped} near-duplicates across files dropped), ${others.length} of background and examples.\n`,
  );

  const folds = [MESSY, ...foldsOf(files)];
  const [messy = [], ...each] = await leaveOutEach(folds, posts, others, encoder, SEED);
  const held = each.flat();
  const stack = fitStack(held);
  const weights = learn([...posts.filter(({ file }) => !isApart(file)), ...others], SEED);
  const ordinary = await readOrdinary(compiled, measured, weights, ({ post, linear }) =>
    inDoubt(post, Math.max(...Object.values(scoresFrom(mixed(stack, linear, null))))),
  );
  const thresholds = chooseThresholds(scored(stack, [...held, ...ordinary], inDoubt));
  const row = (name: string, some: readonly Scored[], by: typeof thresholds | null = thresholds): Row =>
    rowOf(
      name,
      some.map((one) => decide(one, by)),
    );
  const full = scored(stack, held, inDoubt);
  const steps = (name: string, some: readonly Held[]) => [
    row(`rules alone, ${name}`, scored(stack, some, never), null),
    row(`rules and linear, ${name}`, scored(stack, some, never)),
    row(`rules, linear and encoder, ${name}`, scored(stack, some, inDoubt)),
    row(`the same, encoder always asked, ${name}`, scored(stack, some, always)),
  ];
  const isRead = (file: string) => held.some(({ post, encoder }) => post.file === file && encoder);
  const rows = [
    ...files.map((file) =>
      row(
        isRead(file) ? file : `${file}, without encoder`,
        full.filter(({ post }) => post.file === file),
      ),
    ),
    row('all', full),
    ...steps(
      'neat',
      held.filter(({ post, encoder }) => encoder && !MESSY.includes(post.file)),
    ),
    ...steps(
      'messy',
      held.filter(({ post }) => MESSY.includes(post.file)),
    ),
    ...steps('messy together', messy),
    row('ordinary text by real people', scored(stack, ordinary, inDoubt)),
    ...steps(
      'kept apart',
      held.filter(({ post }) => isApart(post.file)),
    ),
  ];
  console.log(`${markdown(rows)}\n`);
  const categories = CATEGORIES.map((category) =>
    row(
      category,
      full.filter(({ post }) => post.label.categories[0] === category),
    ),
  );
  console.log(markdown(categories));

  write(WEIGHTS, packModel(weights.table, weights.bias));
  write(STACK, json(stack));
  writeThresholds(thresholds);
  const guard = guardRow(posts, examples, stack, thresholds);
  write(join(ACCURACY, 'table.json'), json({ thresholds, rows, categories, guard }));
  write(join(ACCURACY, 'sample.json'), json(await sampleVerdicts(await openJudge(), texts)));
}

try {
  const { values } = parseArgs({ options: { background: { type: 'string' } } });
  if (!values.background)
    throw new Problem('Say where the background text is: npm run train -- --background DIR');
  await main(values.background);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
