import { expect, test } from 'vitest';
import { differences } from '../../../src/workbench/differences.ts';
import { readRules } from '../../../tools/read-rules.ts';
import { PACK, RULE, withRule, withWords } from './small-pack.ts';

test('a pack does not differ from itself, nor by its version alone', () => {
  expect(differences(PACK, structuredClone(PACK))).toEqual([]);
  expect(differences(PACK, { ...PACK, version: 9 })).toEqual([]);
});

test('tells each field once, of lists only what came and went', () => {
  expect(differences(PACK, withWords('apple', 'plum'))).toEqual([
    {
      place: { area: 'lists', id: 'fruit' },
      what: 'Word list “Fruit”: Words',
      before: 'pear',
      after: 'plum',
    },
  ]);
  expect(
    differences(PACK, withRule({ mode: 'tip', message: { ...RULE.message, why: 'Changed it.' } })),
  ).toEqual([
    {
      place: { area: 'rules', id: 'fruit' },
      what: 'Rule “Fruit”: What it does',
      before: 'warn',
      after: 'tip',
    },
    {
      place: { area: 'rules', id: 'fruit' },
      what: 'Rule “Fruit”: Why it matters',
      before: 'Fruit is for lunch.',
      after: 'Changed it.',
    },
  ]);
});

test('tells what is changed about a moment', () => {
  const { moments } = readRules();
  const before = { ...PACK, moments };
  const after = { ...before, moments: moments.map((moment) => ({ ...moment, on: false })) };
  expect(differences(before, after).map(({ place, what }) => [place.area, what])).toEqual(
    moments.map(({ title }) => ['moments', `Moment “${title}”: On`]),
  );
});

test('tells what is new and what was taken out', () => {
  const other = { ...RULE, id: 'bread', title: 'Bread' };
  expect(
    differences(PACK, { ...PACK, rules: [other] }).map(({ what, after }) => `${what}: ${after}`),
  ).toEqual(['Rule “Bread”: new', 'Rule “Fruit”: taken out']);
});
