import { expect, test } from 'vitest';
import { ageReminder, confirmedWords } from '../../../src/pages/options/age.ts';

const DAY = 86_400_000;
const then = Date.parse('2026-11-01T10:00:00Z');

test('says how many days old the rules are', () => {
  expect(confirmedWords(0, then)).toBe('not yet');
  expect(confirmedWords(then, then + DAY - 1)).toBe('within the last day');
  expect(confirmedWords(then, then + DAY)).toBe('1 day ago (1 November 2026)');
  expect(confirmedWords(then, then + 31 * DAY)).toBe('31 days ago (1 November 2026)');
  // A clock that was put back.
  expect(confirmedWords(then, then - DAY)).toBe('within the last day');
});

test('reminds after two weeks without word from the rule host', () => {
  expect(ageReminder(then, then + 14 * DAY - 1)).toBeNull();
  expect(ageReminder(then, then + 31 * DAY)).toMatch(/31 days old.*still work/);
  expect(ageReminder(0, then)).toBeNull();
});
