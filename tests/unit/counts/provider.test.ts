import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/counts/csv.ts';
import { tablesFromCsv, tablesToCsv } from '../../../src/counts/engine-csv.ts';
import { addFiles, NOTHING, tablesOf } from '../../../src/pages/provider/loaded.ts';
import { type Share, shares, silentIn, worthALook } from '../../../src/pages/provider/shares.ts';
import { seeded, weekOf } from './simulated.ts';

const files = Array.from({ length: 30 }, (_, n) => ({
  name: `counts (${n}).csv`,
  text: toCsv(weekOf('2026-W47', 20, seeded(n))),
}));

test('a file that is loaded twice is one browser', () => {
  const once = addFiles(NOTHING, files).loaded;
  const twice = addFiles(once, files).loaded;
  expect(twice.browsers.size).toBe(30);
  expect(tablesOf(twice)).toEqual(tablesOf(once));
});

test('a file of something else is named and left out, and the others count', () => {
  const { loaded, problems } = addFiles(NOTHING, [
    { name: 'a.csv', text: 'name,post\nKayden,hello' },
    ...files,
  ]);
  expect(loaded.browsers.size).toBe(30);
  expect(problems).toEqual(['a.csv was left out. It is not a file of counts from Forethought.']);
});

test('what is saved as a table can be loaded as one, and says the same', () => {
  const tables = tablesOf(addFiles(NOTHING, files).loaded);
  const csv = tablesToCsv(tables);
  expect(csv).toContain('clause,5.1,shown,');
  const again = addFiles(NOTHING, [{ name: 'table.csv', text: csv }]).loaded;
  expect(tablesOf(again)).toEqual(tables);
});

test('a damaged table is refused with a sentence, whatever it holds', () => {
  expect(() => tablesFromCsv('table,row,reaction,count\nclause,5.1,shown,<b>')).toThrow('Line 2');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (junk) => {
      const { loaded, problems } = addFiles(NOTHING, [
        { name: 'x', text: `table,row,reaction,count\n${junk},` },
      ]);
      expect([loaded.engine, problems.length]).toEqual([null, 1]);
    }),
  );
});

test('a share is told from 20 warnings on', () => {
  const cell = (row: string, column: string, count: number) => ({ row, column, count });
  const lines = shares({
    cells: [
      cell('5.1', 'shown', 40),
      cell('5.1', 'taken-back', 15),
      cell('5.2', 'shown', 15),
      cell('none', 'unchecked', 20),
    ],
    withheld: 0,
  });
  expect(lines.map(({ row, percent }) => [row, percent])).toEqual([
    ['5.1', 38],
    ['5.2', null],
  ]);
});

test('what rules on trial would have said is a table of its own, as suppressed as the rest', () => {
  const file = (n: number) => ({
    name: `${n}.csv`,
    text: toCsv(
      weekOf('2026-W47', 1, seeded(1)).map((row) => ({
        ...row,
        clause: '5.2',
        outcome: 'silent' as const,
        count: 1,
      })),
    ),
  });
  const tablesOfSome = (many: number) =>
    tablesOf(
      addFiles(
        NOTHING,
        Array.from({ length: many }, (_, n) => file(n)),
      ).loaded,
    );
  const { clause = { cells: [], withheld: 0 } } = tablesOfSome(12);
  expect(silentIn(clause)).toEqual([{ of: '5.2', count: 10 }]);
  expect(shares(clause)).toEqual([]);
  expect(tablesOfSome(9).clause).toEqual({ cells: [], withheld: 1 });
  expect(tablesFromCsv(tablesToCsv({ clause })).clause?.cells).toEqual(clause.cells);
});

test('clauses that are often marked wrong or seldom followed come first, the weightiest first', () => {
  const line = (row: string, over: Partial<Share>): Share => ({
    row,
    shown: 100,
    takenBack: 50,
    postedAnyway: 40,
    reportedWrong: 0,
    percent: 50,
    ...over,
  });
  const found = worthALook([
    line('fine', {}),
    line('ignored', { percent: 10 }),
    line('wrong', { reportedWrong: 20 }),
    line('small', { percent: null, reportedWrong: 20 }),
  ]);
  expect(found.map(({ line: { row }, reason }) => [row, reason])).toEqual([
    ['wrong', 'wrong'],
    ['ignored', 'ignored'],
  ]);
});
