import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilePack } from '../../../src/verdict/compile.ts';
import { readTrained } from '../../../tools/read-model.ts';
import { readRules } from '../../../tools/read-rules.ts';
import { area } from '../../../tools/train/area.ts';
import { leaveOut } from '../../../tools/train/folds.ts';
import { GUARD_FILES, guardRow } from '../../../tools/train/guard.ts';
import { SEED } from '../../../tools/train/learn.ts';
import { random } from '../../../tools/train/random.ts';
import { postsOf, samplesOf } from '../../../tools/train/samples.ts';
import { corpusTexts, exampleTexts, speaksForModel } from '../../../tools/train/texts.ts';

const RECORD = join(import.meta.dirname, '../../accuracy/table.json');
const A_POINT = 0.01;
const LIMIT = 240_000;

const pack = readRules();
const compiled = compilePack({ ...pack, rules: pack.rules.filter((rule) => !speaksForModel(rule)) });
const texts = corpusTexts().posts.filter(({ file }) => GUARD_FILES.includes(file));
const posts = postsOf(compiled, texts);

test(
  'rules and linear model, on writers left out, are no more than a point worse than recorded',
  () => {
    const { guard, thresholds } = JSON.parse(readFileSync(RECORD, 'utf8'));
    const now = guardRow(posts, samplesOf(compiled, exampleTexts(pack)), readTrained().stack, thresholds);
    expect(now.found).toBeGreaterThan(guard.found - A_POINT);
    expect(now.noticed).toBeGreaterThan(guard.noticed - A_POINT);
    expect(now.alarms).toBeLessThan(guard.alarms + A_POINT);
    expect(now.signs).toBeLessThan(guard.signs + A_POINT);
  },
  LIMIT,
);

test(
  'the measure collapses when the labels are swapped at random',
  () => {
    const next = random(11);
    const files = ['w3', 'w6', 'w9'];
    const areaOf = (some: typeof posts) =>
      area(
        leaveOut(files, some, [], SEED).map(({ post, linear }) => ({
          score: linear[0] ?? 0,
          warn: post.wanted[0] === 1,
        })),
      );
    const few = posts.filter(({ file }, at) => files.includes(file) || at % 3 === 0);
    const labels = few.map(({ wanted }) => wanted);
    const swapped = few.map((post) => ({
      ...post,
      wanted: labels.splice(Math.floor(next() * labels.length), 1)[0] ?? post.wanted,
    }));
    expect(areaOf(few)).toBeGreaterThan(0.7);
    expect(Math.abs(areaOf(swapped) - 0.5)).toBeLessThan(0.05);
  },
  LIMIT,
);
