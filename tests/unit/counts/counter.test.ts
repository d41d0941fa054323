import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, rows, WEEKS_KEPT } from '../../../src/counts/counter.ts';
import { isoWeek } from '../../../src/counts/week.ts';
import type { CountEvent } from '../../../src/messages.ts';

const event: CountEvent = { rule: 'named-pupil', category: 'pupil-information', site: 'x', outcome: 'shown' };

test.each([
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2026-11-24', '2026-W48'],
  ['2024-12-30', '2025-W01'],
])('%s lies in ISO week %s', (date, week) => {
  expect(isoWeek(new Date(`${date}T12:00`))).toBe(week);
});

test('events of one kind share a counter, and the key is all that is kept', () => {
  const monday = new Date('2026-11-23T09:00');
  const counts = add(add({}, [event], monday), [event, { ...event, outcome: 'edited' }], monday);
  expect(counts).toEqual({
    '2026-W48|named-pupil|pupil-information|x|shown': 2,
    '2026-W48|named-pupil|pupil-information|x|edited': 1,
  });
  expect(rows(counts)[0]).toEqual({ week: '2026-W48', ...event, count: 2 });
});

test('weeks that are too old are dropped', () => {
  const start = new Date('2026-01-05T09:00');
  const later = new Date(start.getTime() + WEEKS_KEPT * 7 * 86_400_000);
  expect(Object.keys(add(add({}, [event], start), [event], later))).toHaveLength(1);
});

test('damaged counters are left out, never thrown at the person', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (junk) => {
      expect(rows(junk as never).every(({ week, count }) => /^\d{4}-W\d\d$/.test(week) && count >= 0)).toBe(
        true,
      );
    }),
  );
  expect(rows({ 'https://x.com/someone|a|b|c|d': 1, '2026-W48|<b>|pupil-information|x|shown': 1 })).toEqual(
    [],
  );
});
