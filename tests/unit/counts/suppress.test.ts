import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileSink, fromCsv, toCsv } from '../../../src/counts/csv.ts';
import { type CountRow, OUTCOMES } from '../../../src/counts/event.ts';
import { suppressedTable, told } from '../../../src/counts/suppress.ts';
import { COUNTED_CATEGORIES, reactionOf, SITE_FAMILIES } from '../../../src/counts/vocabulary.ts';

const row = (over: Partial<CountRow> = {}): CountRow => ({
  week: '2026-W48',
  pack: 'forethought-default',
  version: 1,
  category: 'pupil-information',
  clause: '5.1',
  site: 'x',
  outcome: 'shown',
  count: 1,
  ...over,
});
const anyRow: fc.Arbitrary<CountRow> = fc.record({
  week: fc.constantFrom('2026-W47', '2026-W48'),
  pack: fc.constantFrom('forethought-default', 'north-college'),
  version: fc.integer({ min: 1, max: 9 }),
  category: fc.constantFrom(...COUNTED_CATEGORIES),
  clause: fc.constantFrom('5.1', '12-dont-3'),
  site: fc.constantFrom(...SITE_FAMILIES),
  outcome: fc.constantFrom(...OUTCOMES),
  count: fc.integer({ min: 1, max: 60 }),
});

describe('suppression', () => {
  test.each([
    [0, 0],
    [1, 'fewer than 5'],
    [4, 'fewer than 5'],
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
  ])('%i is told as %s', (count, expected) => {
    expect(told(count)).toBe(expected);
  });

  test('a row appears with the tenth browser, not with the ninth', () => {
    const browsers = (n: number) =>
      Array.from({ length: n }, () => [row({ count: 2 }), row({ outcome: 'edited' })]);
    expect(suppressedTable(browsers(9), ['clause', 'reaction'])).toEqual({ cells: [], withheld: 1 });
    expect(suppressedTable(browsers(10), ['clause', 'reaction'])).toEqual({
      cells: [
        { row: '5.1', column: 'shown', count: 20 },
        { row: '5.1', column: 'taken-back', count: 10 },
      ],
      withheld: 0,
    });
  });

  test('one browser that counts much does not stand for ten', () => {
    const one = Array.from({ length: 26 }, (_, i) => row({ week: `2026-W${i + 10}`, count: 10 }));
    expect(suppressedTable([one], ['clause', 'reaction']).cells).toEqual([]);
  });

  test('few of many browsers are told as few', () => {
    const browsers = Array.from({ length: 12 }, (_, i) =>
      i < 3 ? [row(), row({ outcome: 'cancelled' })] : [row()],
    );
    expect(suppressedTable(browsers, ['week', 'reaction']).cells).toEqual([
      { row: '2026-W48', column: 'shown', count: 10 },
      { row: '2026-W48', column: 'taken-back', count: 'fewer than 5' },
    ]);
  });

  test('no number that is told is exact below five, or off by more than two', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRow, { maxLength: 6 }), { maxLength: 25 }), (browsers) => {
        for (const { row: clause, column, count } of suppressedTable(browsers, ['clause', 'reaction'])
          .cells) {
          const all = browsers.flat().filter((one) => one.clause === clause);
          const exact = all
            .filter(({ outcome }) => reactionOf(outcome) === column)
            .reduce((sum, one) => sum + one.count, 0);
          expect(
            browsers.filter((counts) => counts.some((one) => one.clause === clause)).length,
          ).toBeGreaterThanOrEqual(10);
          if (count === 'fewer than 5') expect(exact).toBeLessThan(5);
          else expect([count % 5, Math.abs(count - exact) <= 2, count >= 5]).toEqual([0, true, true]);
        }
      }),
    );
  });
});

describe('a file of counts', () => {
  test('comes back as it went', async () => {
    const saved: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 20 }), async (rows) => {
        await fileSink((_, text) => saved.push(text)).take(rows);
        expect(fromCsv(saved.at(-1) ?? '')).toEqual(rows);
        expect(fromCsv(`\uFEFF${(saved.at(-1) ?? '').replaceAll('\n', '\r\n')}`)).toEqual(rows);
      }),
    );
  });

  test('is refused with a sentence when it is something else', () => {
    expect(() => fromCsv('name,post\nKayden,hello')).toThrow('not a file of counts');
    expect(() => fromCsv(toCsv([row()]).replace('5.1', '=cmd()'))).toThrow('Line 2');
    expect(() => fromCsv(toCsv([row()]).replace(',1\n', ',-4\n'))).toThrow('Line 2');
    fc.assert(
      fc.property(fc.string(), (junk) => {
        expect(() => fromCsv(junk)).toThrow(/file of counts/);
      }),
    );
  });
});
