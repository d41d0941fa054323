import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/check/csv.ts';
import { toJson } from '../../../src/check/json.ts';
import { bySeverity } from '../../../src/check/report.ts';
import { checked, reportOf } from './posts.ts';

const RISKY = 'Kayden in 8B had another meltdown today and his mum had to collect him';
const WALK = 'A lovely walk by the river';

/** A strict reader of RFC 4180, as a spreadsheet is. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    expect(csv[at]).toBe('"');
    let cell = '';
    for (at++; ; at++) {
      if (csv[at] !== '"') cell += csv[at];
      else if (csv[at + 1] === '"') cell += csv[++at];
      else break;
    }
    row.push(cell);
    at++;
    if (csv[at] === ',') at++;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

const tableOf = (csv: string) => {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...rows] = readCsv(csv.slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};

test('the table says clause, severity, consequence, reason, decision and rules', () => {
  const post = checked('1', RISKY, { decision: 'dismiss', note: 'With consent', source: 'X' });
  const [row] = tableOf(toCsv(reportOf(post, checked('2', WALK))));
  expect(row).toMatchObject({
    Text: RISKY,
    Site: 'X',
    Severity: 'Severe',
    Decision: 'Dismissed',
    Note: 'With consent',
    Rules: 'forethought-default',
  });
  expect(row?.Clause).toMatch(/^§/);
  expect(row?.['What could follow']).toMatch(/programme/);
  expect(row?.Reason).toContain('Kayden');
  expect(tableOf(toCsv(reportOf(checked('2', WALK))))).toMatchObject([{ Severity: 'Nothing noticed' }]);
});

test.each([
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '＝1',
  '|calc',
  '%0A=1',
])('%j in a text, note or link is no formula in a spreadsheet', (text) => {
  const post = { ...checked('1', WALK), text, note: text, link: text, source: text, date: text };
  for (const row of tableOf(toCsv(reportOf(post))))
    for (const name of ['Text', 'Note', 'Link', 'Site', 'Date']) expect(row[name]).toBe(`'${text}`);
});

test('whatever is written, each row has all columns and no cell begins as a formula does', () => {
  const evil = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a', '😀'),
  });
  fc.assert(
    fc.property(evil, evil, fc.string(), (text, note, id) => {
      const post = { ...checked('1', RISKY), text, note, id };
      const csv = toCsv(reportOf(post));
      for (const row of readCsv(csv.slice(1))) {
        expect(row).toHaveLength(19);
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }
      expect(tableOf(csv)[0]?.Text?.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
    }),
    { numRuns: 200 },
  );
});

test('the file for programs holds the whole report, and no list of names', () => {
  const { posts, ...about } = JSON.parse(toJson(reportOf(checked('1', RISKY), checked('2', WALK))));
  expect(about).toEqual({
    format: 1,
    made: '2026-11-25',
    pack: { id: 'forethought-default', version: 1 },
    provider: expect.any(String),
    policyTitle: expect.any(String),
    masked: false,
  });
  expect(posts[0]).toMatchObject({
    id: '1',
    text: RISKY,
    severity: 'severe',
    level: 'warn',
    decision: 'open',
  });
  expect(posts[0].findings[0].words).toContain('Kayden');
  expect(posts[0]).not.toHaveProperty('names');
  expect(posts[1]).toMatchObject({ severity: 'none', level: 'clear', findings: [] });
});

test('the weightiest comes first, and equals keep their order', () => {
  const posts = [checked('1', WALK), checked('2', RISKY), checked('3', WALK)];
  expect(bySeverity(posts).map(({ id }) => id)).toEqual(['2', '1', '3']);
});
