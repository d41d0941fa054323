import { expect, test } from 'vitest';
import { reviewReminder } from '../../../src/pages/options/review.ts';

const on = (day: string) => new Date(`${day}T09:00:00`);

test('reminds from thirty days before the review, and asks for a newer policy from the day after', () => {
  expect(reviewReminder('2026-11-30', on('2026-10-30'))).toBe(null);
  expect(reviewReminder('2026-11-30', on('2026-10-31'))).toMatch(/is due for review on 30 November 2026/);
  expect(reviewReminder('2026-11-30', on('2026-11-30'))).toMatch(/is due/);
  expect(reviewReminder('2026-11-30', on('2026-12-01'))).toMatch(/was due for review/);
});
