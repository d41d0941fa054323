import { expect, test } from 'vitest';
import type { Hit } from '../../../src/verdict/conditions.ts';
import { reasonOf } from '../../../src/verdict/reason.ts';

const hits = (...told: [what: string, where?: string][]): Hit[] =>
  told.map(([what, where]) => ({ what, ...(where === undefined ? {} : { where }) }) as Hit);

test('signals of one kind are told together, and those of the picture by their place', () => {
  expect(
    reasonOf(
      hits(['a name (“Amira”)', 'the picture'], ['a class (“Year 5”)'], ['a name (“Zofia”)', 'the picture']),
    ),
  ).toBe('a class (“Year 5”) with a name (“Amira”, “Zofia”) in the picture');
});

test('what another signal says better is left out', () => {
  expect(reasonOf(hits(['“Kayden”'], ['a pupil (“Kayden”)']))).toBe('a pupil (“Kayden”)');
  expect(reasonOf(hits(['“SEN”'], ['“SEN support”']))).toBe('“SEN support”');
  expect(reasonOf(hits(['“no”'], ['“notes”']))).toBe('“no” with “notes”');
});

test('without a signal it is the post as a whole', () => {
  expect(reasonOf([])).toBe('the post as a whole');
});
