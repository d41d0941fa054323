import { expect, test } from 'vitest';
import type { Condition } from '../../../src/policy/condition.ts';
import { phrasesIn, withPhrases } from '../../../src/workbench/phrases-in.ts';
import { readRules } from '../../../tools/read-rules.ts';

const CONDITION: Condition = {
  all: [
    { phrase: 'a' },
    { not: { any: [{ phrase: ['b', 'c'] }, { list: 'd' }] } },
    { picture: { words: { phrase: 'e' } } },
  ],
};

test('finds each group, and which speak against', () => {
  expect(phrasesIn(CONDITION).map(({ phrases, against }) => [phrases.join(), against])).toEqual([
    ['a', false],
    ['b,c', true],
    ['e', false],
  ]);
});

test('puts changed phrases back where they were, and leaves the rest', () => {
  const [, second] = phrasesIn(CONDITION);
  expect(withPhrases(CONDITION, second?.path ?? [], ['x'])).toEqual({
    all: [
      { phrase: 'a' },
      { not: { any: [{ phrase: ['x'] }, { list: 'd' }] } },
      { picture: { words: { phrase: 'e' } } },
    ],
  });
  for (const { when } of readRules().rules)
    for (const { path, phrases } of phrasesIn(when))
      expect(phrasesIn(withPhrases(when, path, phrases))).toEqual(phrasesIn(when));
});
