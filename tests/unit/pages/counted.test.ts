import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountRow, OUTCOMES } from '../../../src/counts/event.ts';
import { isoWeek } from '../../../src/counts/week.ts';
import { counted, maybeChanged, mondayOf, onTrial, tallyBy, weekLine } from '../../../src/pages/counted.ts';

const row = (outcome: CountRow['outcome'], count: number, week = '2026-W48', clause = '5.1'): CountRow => ({
  week,
  pack: 'forethought-default',
  version: 1,
  clause,
  outcome,
  count,
  category: 'pupil-information',
  site: 'x',
});

describe('the table of counts', () => {
  test('has one line for each week, newest first', () => {
    const lines = tallyBy(
      [
        row('shown', 1, '2026-W47'),
        row('shown', 4),
        row('edited', 2),
        row('cancelled', 1),
        row('mended', 1),
        row('posted-anyway', 1),
        row('reported-wrong', 1),
        row('unchecked', 7),
      ],
      'week',
    );
    expect(lines).toEqual([
      { of: '2026-W48', shown: 4, takenBack: 4, postedAnyway: 1, reportedWrong: 1 },
      { of: '2026-W47', shown: 1, takenBack: 0, postedAnyway: 0, reportedWrong: 0 },
    ]);
  });

  test('has one line for each clause, the most shown first', () => {
    const lines = tallyBy(
      [row('shown', 1), row('shown', 4, '2026-W47', '5.2'), row('shown', 1, '2026-W46', '5.2')],
      'clause',
    );
    expect(lines.map(({ of, shown }) => [of, shown])).toEqual([
      ['5.2', 5],
      ['5.1', 1],
    ]);
  });

  test('loses no count', () => {
    const rows = fc.array(
      fc.record({
        outcome: fc.constantFrom(...OUTCOMES),
        count: fc.nat(50),
        week: fc.constantFrom('2026-W01', '2026-W48'),
      }),
    );
    fc.assert(
      fc.property(rows, (made) => {
        const given = made.map(({ outcome, count, week }) => row(outcome, count, week));
        const inTable = tallyBy(given, 'week').reduce(
          (sum, line) => sum + line.shown + line.takenBack + line.postedAnyway + line.reportedWrong,
          0,
        );
        const beside = (['unchecked', 'picture-checked', 'missed', 'silent'] as const).map((outcome) =>
          counted(given, outcome),
        );
        expect(inTable + beside.reduce((sum, count) => sum + count, 0)).toBe(
          given.reduce((sum, { count }) => sum + count, 0),
        );
      }),
    );
  });
});

test('what rules on trial would have said stands apart, by clause, most often first', () => {
  const rows = [row('silent', 1), row('silent', 2, '2026-W47', '5.2'), row('silent', 1, '2026-W46', '5.2')];
  expect(onTrial([...rows, row('shown', 9)])).toEqual([
    { of: '5.2', count: 3 },
    { of: '5.1', count: 1 },
  ]);
  expect(tallyBy(rows, 'clause')).toEqual([]);
});

test('a site may have changed when posts left it unseen more than once, not long ago', () => {
  const at = (site: string, week: string, count: number) => ({ ...row('missed', count, week), site });
  const rows = [
    ...[at('x', '2026-W48', 1), at('x', '2026-W47', 2), at('facebook', '2026-W48', 5)],
    ...[at('linkedin', '2026-W48', 1), at('mastodon', '2026-W40', 9), row('shown', 9)],
  ];
  expect(maybeChanged(rows, '2026-W45')).toEqual([
    { site: 'facebook', missed: 5 },
    { site: 'x', missed: 3 },
  ]);
});

test('one week is one line', () => {
  expect(weekLine([row('shown', 1), row('edited', 1), row('shown', 9, '2026-W47')], '2026-W48')).toBe(
    'This week: 1 warning or tip, 1 taken back, 0 posted anyway.',
  );
  expect(weekLine([], '2026-W48')).toBe('No warnings or tips this week.');
});

test('the Monday of a week is in that week', () => {
  expect(mondayOf('2026-W48')).toBe('2026-11-23');
  fc.assert(
    fc.property(
      fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true }),
      (date) => {
        const monday = new Date(`${mondayOf(isoWeek(date))}T12:00:00`);
        expect(monday.getDay()).toBe(1);
        expect(isoWeek(monday)).toBe(isoWeek(date));
      },
    ),
  );
});
