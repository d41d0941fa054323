import { z } from 'zod';
import { i18n } from '#i18n';
import { FEW, type Table, type Told } from './suppress.ts';
import { REACTIONS } from './vocabulary.ts';

const COLUMNS = ['table', 'row', 'reaction', 'count'] as const;

const TABLES = ['clause', 'week', 'category', 'site', 'pack'] as const;
export type TableName = (typeof TABLES)[number];

const Line = z.object({
  table: z.enum(TABLES),
  row: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
  reaction: z.enum(REACTIONS),
  count: z.union([z.literal(FEW), z.coerce.number().int().min(0).max(100_000_000)]),
});

/** Tables of many browsers, as the engine in docs/collector and the provider's page tell them. */
export type Tables = Partial<Record<TableName, Table>>;

export const tablesToCsv = (tables: Tables): string =>
  [
    COLUMNS.join(','),
    ...TABLES.flatMap((name) =>
      (tables[name]?.cells ?? []).map(({ row, column, count }) => [name, row, column, count].join(',')),
    ),
    '',
  ].join('\n');

export const isEngineCsv = (text: string): boolean =>
  text.replace(/^\uFEFF/, '').startsWith(COLUMNS.join(','));

/**
 * Reads the engine's CSV.
 * @throws Error with a sentence for the person
 */
export function tablesFromCsv(text: string): Tables {
  const lines = text.split(/\r?\n/).slice(1);
  const tables: Partial<Record<TableName, { cells: Told[]; withheld: number }>> = {};
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const read = Line.safeParse(Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]])));
    if (!read.success || cells.length !== COLUMNS.length)
      throw new Error(i18n.t('provider.badEngineLine', { number: at + 2 }));
    const { table, row, reaction, count } = read.data;
    tables[table] ??= { cells: [], withheld: 0 };
    tables[table].cells.push({ row, column: reaction, count });
  }
  return tables;
}
