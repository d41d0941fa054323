import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon } from '../../../src/text/lexicon.ts';
import { findLists, indexLists, wordsOf } from '../../../src/text/lists.ts';
import { NO_VOCABULARY } from '../../../src/text/token.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { tinyPack } from './tiny-pack.ts';

const read = (text: string) => tokenise(text, NO_VOCABULARY);

/** Written like an entry of a list, more or less. */
const entry = fc
  .array(
    fc.constantFrom(
      'snap',
      'year',
      '10s',
      '8b',
      '7',
      'o',
      "don't",
      "'",
      '-',
      ' ',
      '  ',
      'é',
      '*',
      '.',
      '#',
      '@',
      'K',
    ),
    {
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(''));

test('the words of an entry are those that a full reading finds', () => {
  expect(wordsOf("o'brien-smith year 10s")).toEqual(["o'brien", 'smith', 'year', '10s']);
  fc.assert(
    fc.property(fc.oneof(entry, fc.string()), (written) => {
      expect(wordsOf(written)).toEqual(read(written).tokens.map(({ text }) => text));
    }),
    { numRuns: 2000 },
  );
});

const list = (id: string, ...words: string[]) => ({ id, title: id, source: 'test', words });

test('a word of many lists and rows is found in each of them', () => {
  const index = indexLists([
    list('a', 'snap', 'snap chat'),
    list('b', 'snap'),
    list('c', 'snap', 'snap back', 'chat', 'story'),
    list('d', 'chat'),
  ]);
  const found = findLists(index, read('snap chat story')).map((hits) =>
    hits.map(({ list: id, to }) => `${id} ${to}`).sort(),
  );
  expect(found).toEqual([['a 1', 'a 2', 'b 1', 'c 1'], ['c 2', 'd 2'], ['c 3']]);
});

test('only coarse words stand behind signs: no names, no rows, nothing that lost its apostrophe', () => {
  const { organisation } = tinyPack();
  const lists = [
    list('insults', 'muppet', 'clown*', 'wind bag', "git's", 'ox'),
    list('first-names', 'mindy'),
  ];
  const { unmask } = buildLexicon({ lists, organisation }, []);
  const behind = (...patterns: string[]) => patterns.map(unmask);
  expect(behind('muppet', 'clown', 'm*ppet', 'cl***')).toEqual([
    ['muppet'],
    ['clown'],
    ['muppet'],
    ['clown'],
  ]);
  expect(behind('mindy', 'm*ndy', 'wind', 'w*nd', 'gits', 'g*ts', 'ox')).toEqual([
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ]);
});
