import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packModel } from '../../../src/text/model/linear.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { openJudge } from '../../../tools/judge.ts';
import { WEIGHTS } from '../../../tools/read-model.ts';
import { readRules } from '../../../tools/read-rules.ts';
import { sampleVerdicts } from '../../../tools/train/fixed-sample.ts';
import { learn, SEED } from '../../../tools/train/learn.ts';
import { postsOf, samplesOf } from '../../../tools/train/samples.ts';
import {
  backgroundTexts,
  corpusTexts,
  exampleTexts,
  isApart,
  speaksForModel,
} from '../../../tools/train/texts.ts';

const ACCURACY = join(import.meta.dirname, '../../accuracy');
const BACKGROUND =
  process.env.FORETHOUGHT_BACKGROUND ?? join(import.meta.dirname, '../../../../shared/background');
const LIMIT = 240_000;

test(
  'the shipped engine says what it said when the table was made',
  async () => {
    const recorded = JSON.parse(readFileSync(join(ACCURACY, 'sample.json'), 'utf8'));
    const judge = await openJudge();
    expect(await sampleVerdicts(judge, corpusTexts().posts)).toEqual(recorded);
  },
  LIMIT,
);

const atHand = existsSync(BACKGROUND);
if (!atHand)
  console.warn(
    `\nNOT PROVEN: that the shipped linear weights come from the corpus. The background text is not at ${BACKGROUND};\nset FORETHOUGHT_BACKGROUND to its folder (sources: docs/detection.md).\n`,
  );

test.skipIf(!atHand)(
  'the shipped linear weights are those that training gives, bit for bit',
  () => {
    const pack = readRules();
    const compiled = compilePack({ ...pack, rules: pack.rules.filter((rule) => !speaksForModel(rule)) });
    const others = [...backgroundTexts(BACKGROUND).learnt, ...exampleTexts(pack)];
    const learnt = corpusTexts().posts.filter(({ file }) => !isApart(file));
    const samples = [...postsOf(compiled, learnt), ...samplesOf(compiled, others)];
    const { table, bias } = learn(samples, SEED);
    expect(Buffer.compare(Buffer.from(packModel(table, bias)), readFileSync(WEIGHTS))).toBe(0);
  },
  LIMIT,
);
