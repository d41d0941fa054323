import type { CountRow } from './event.ts';
import { reactionOf } from './vocabulary.ts';

/** A row is told only when at least so many browsers contributed to it. */
export const LEAST_BROWSERS = 10;
/** Values are rounded to the nearest of these. */
export const ROUNDED_TO = 5;
export const FEW = 'fewer than 5';

/** What a table can be by: one of these and what people did, or two of these. There is no table of more. */
export type Dimension = 'week' | 'pack' | 'category' | 'clause' | 'site' | 'reaction';

const placeOf = (row: CountRow, by: Dimension): string =>
  by === 'reaction' ? reactionOf(row.outcome) : row[by];

/** What one browser counted. */
export type Browser = readonly CountRow[];

/** One cell of a table that may be shown. */
export interface Told {
  row: string;
  column: string;
  count: number | typeof FEW;
}

export interface Table {
  cells: Told[];
  /** How many rows are not told, since too few browsers contributed. */
  withheld: number;
}

/** A number as it may be told: rounded, and the small ones not at all. */
export const told = (count: number): Told['count'] =>
  count > 0 && count < ROUNDED_TO ? FEW : Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/** The rows of a table by one dimension, with a second one as columns. */
export function suppressedTable(
  browsers: readonly Browser[],
  [rowsBy, columnsBy]: readonly [Dimension, Dimension],
): Table {
  const sums = new Map<string, Map<string, number>>();
  const contributors = new Map<string, number>();
  for (const counts of browsers) {
    for (const value of new Set(counts.map((row) => placeOf(row, rowsBy))))
      contributors.set(value, (contributors.get(value) ?? 0) + 1);
    for (const row of counts) {
      const columns = sums.get(placeOf(row, rowsBy)) ?? new Map<string, number>();
      sums.set(placeOf(row, rowsBy), columns);
      const column = placeOf(row, columnsBy);
      columns.set(column, (columns.get(column) ?? 0) + row.count);
    }
  }
  const shown = [...sums].filter(([value]) => (contributors.get(value) ?? 0) >= LEAST_BROWSERS);
  return {
    cells: shown
      .flatMap(([row, columns]) =>
        [...columns].map(([column, count]) => ({ row, column, count: told(count) })),
      )
      .sort((a, b) => a.row.localeCompare(b.row) || a.column.localeCompare(b.column)),
    withheld: sums.size - shown.length,
  };
}
