import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesFromCsv } from '../../../src/counts/engine-csv.ts';
import { type CountRow, OUTCOMES } from '../../../src/counts/event.ts';
import { MOST_OF_A_KEY, otlpRequest, otlpSink } from '../../../src/counts/otlp.ts';
import { suppressedTable, told } from '../../../src/counts/suppress.ts';
import { SITE_FAMILIES } from '../../../src/counts/vocabulary.ts';
import { startReceiver } from '../../browser/harness/counts-receiver.ts';
import { findPostgres, type Postgres, startPostgres } from './postgres.ts';
import { seeded, weekOf } from './simulated.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/collector');
const schema = readFileSync(join(FOLDER, 'schema.sql'), 'utf8');
/** How Grafana puts a variable into SQL as a quoted string. */
const PROVIDER = `$${'{provider:sqlstring}'}`;
const programs = findPostgres();
if (!programs)
  console.warn('NOT TESTED: the SQL of the counts engine. Install it with: apt-get install postgresql');

const text = (value: unknown) => `$report$${JSON.stringify(value)}$report$::jsonb`;
const clipped = (rows: readonly CountRow[]) =>
  rows.map((row) => ({ ...row, count: Math.min(row.count, MOST_OF_A_KEY) }));

test('the SQL knows the same sites and outcomes, but for what stays on the device', () => {
  const listed = [...schema.matchAll(/'\^\(([a-z|-]+)\)\$'/g)].map(([, words = '']) =>
    words.split('|').sort(),
  );
  expect(listed).toEqual([
    [...SITE_FAMILIES].sort(),
    OUTCOMES.filter((outcome) => outcome !== 'missed').sort(),
  ]);
});

describe.skipIf(!programs)('the engine on a real PostgreSQL', () => {
  let database: Postgres;
  beforeAll(async () => {
    database = startPostgres(programs ?? '');
    await database.run(schema);
  }, 60_000);
  afterAll(() => database?.stop());

  test('rounds as the extension does', async () => {
    const told50 = await database.run('select counts.told(n) from generate_series(0, 50) n');
    expect(told50.trim().split('\n').slice(1)).toEqual(Array.from({ length: 51 }, (_, n) => String(told(n))));
  });

  test('200 browsers report over the network, some twice, and the tables are the right ones', async () => {
    const random = seeded(8);
    const browsers = Array.from({ length: 200 }, (_, n) => [
      ...weekOf('2026-W47', 1 + Math.floor(random() * 60), random),
      ...(n < 120 ? weekOf('2026-W48', 4, random) : []),
      // Nine browsers are too few, also when they come in two weeks.
      ...(n < 9
        ? ['2026-W47', '2026-W48'].flatMap((week) =>
            weekOf(week, 1, random).map((row) => ({
              ...row,
              clause: '12-dont-4',
              site: 'linkedin' as const,
            })),
          )
        : []),
    ]);
    const taken: string[] = [];
    const receiver = await startReceiver((request) => {
      taken.push(`select counts.take_report(${text(request)});`);
    });
    const reports = browsers.flatMap((rows) =>
      ['2026-W47', '2026-W48'].flatMap((week) => {
        const ofWeek = rows.filter((row) => row.week === week);
        return ofWeek.length > 0 ? [ofWeek] : [];
      }),
    );
    for (const [at, rows] of reports.entries()) {
      const sink = otlpSink({ url: receiver.url, provider: 'north-college' }, crypto.randomUUID());
      await sink.take(rows);
      // The answer was lost on its way, and the browser tries again.
      if (at % 5 === 0) await sink.take(rows);
    }
    await receiver.stop();
    expect(receiver.problems).toEqual([]);
    await database.run(`set role receiver;\n${taken.join('\n')}`);

    const csv = await database.run(`set role dashboard; select * from counts.engine_table('north-college')`);
    const tables = tablesFromCsv(csv);
    for (const by of ['clause', 'week', 'category', 'site', 'pack'] as const)
      expect(
        tables[by]?.cells.toSorted((a, b) => `${a.row} ${a.column}`.localeCompare(`${b.row} ${b.column}`)),
      ).toEqual(
        suppressedTable(browsers.map(clipped), [by, 'reaction']).cells.toSorted((a, b) =>
          `${a.row} ${a.column}`.localeCompare(`${b.row} ${b.column}`),
        ),
      );
    expect(csv).not.toMatch(/12-dont-4|linkedin/);
    expect(csv).toMatch(/5\.1/);
    const largest = await database.run('select max(count) from counts.totals');
    expect(Number(largest.split('\n')[1])).toBeLessThanOrEqual(2000);
  }, 60_000);

  test('what the dashboard asks is answered, and for another provider it is empty', async () => {
    const dashboard = JSON.parse(readFileSync(join(FOLDER, 'grafana/dashboard.json'), 'utf8'));
    const asked: string[] = dashboard.panels.map(
      ({ targets: [{ rawSql }] }: { targets: [{ rawSql: string }] }) => rawSql,
    );
    expect(asked).toHaveLength(5);
    const answers = (provider: string) =>
      database.run(
        `set role dashboard; ${asked.map((sql) => sql.replaceAll(PROVIDER, `'${provider}'`)).join(';')}`,
      );
    expect(await answers('north-college')).toMatch(/2026-W47,\d+/);
    expect(await answers('south-college')).not.toMatch(/\d{4}-W/);
  });

  test('nobody reads more than suppressed tables, and a report of another form is refused whole', async () => {
    for (const [role, sql] of [
      ['dashboard', 'select * from counts.totals'],
      ['dashboard', 'select * from counts.contributors'],
      ['dashboard', `select counts.take_report('{}')`],
      ['receiver', 'select * from counts.totals'],
      ['receiver', `select * from counts.suppressed('north-college', 'clause')`],
    ])
      await expect(database.run(`set role ${role}; ${sql}`)).rejects.toThrow('permission denied');
    const before = await database.run('select sum(count) from counts.totals');
    const [row] = weekOf('2026-W47', 1, seeded(1));
    const strange = { ...row, clause: 'Kayden in 8B' } as CountRow;
    await expect(
      database.run(
        `select counts.take_report(${text(otlpRequest([strange], 'north-college', crypto.randomUUID()))})`,
      ),
    ).rejects.toThrow('clause is missing or not of its form');
    expect(await database.run('select sum(count) from counts.totals')).toBe(before);
  });

  test('keeps nothing of a single report but its id, and that for 30 days', async () => {
    await database.run(`update counts.seen set taken = current_date - 31`);
    await database.run(
      `select counts.take_report(${text(otlpRequest(weekOf('2026-W48', 2, seeded(2)), 'north-college', crypto.randomUUID()))})`,
    );
    expect((await database.run('select count(*) from counts.seen')).trim()).toBe('count\n1');
  });
});
