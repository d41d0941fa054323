import { i18n } from '#i18n';
import type { CountRow } from '../counts/event.ts';
import { type Reaction, reactionOf } from '../counts/vocabulary.ts';
import { boundsOf } from '../counts/week.ts';

/** What became of the warnings and tips. */
export interface Sum {
  shown: number;
  takenBack: number;
  postedAnyway: number;
  reportedWrong: number;
}

export interface Tally extends Sum {
  /** A week, or the id of a clause. */
  of: string;
}

const COLUMN: Partial<Record<Reaction, keyof Sum>> = {
  shown: 'shown',
  'taken-back': 'takenBack',
  'posted-anyway': 'postedAnyway',
  'reported-wrong': 'reportedWrong',
};
const columnOf = ({ outcome }: Pick<CountRow, 'outcome'>) => COLUMN[reactionOf(outcome)];

const nothing = (): Sum => ({ shown: 0, takenBack: 0, postedAnyway: 0, reportedWrong: 0 });

function add(sum: Sum, row: CountRow): void {
  const column = columnOf(row);
  if (column) sum[column] += row.count;
}

/** One line for each week, newest first, or for each clause, the most shown first. */
export function tallyBy(rows: readonly CountRow[], by: 'week' | 'clause'): Tally[] {
  const lines = new Map<string, Tally>();
  for (const row of rows) {
    if (!columnOf(row)) continue;
    const line = lines.get(row[by]) ?? { of: row[by], ...nothing() };
    lines.set(row[by], line);
    add(line, row);
  }
  return [...lines.values()].sort((a, b) =>
    by === 'week' ? b.of.localeCompare(a.of) : b.shown - a.shown || a.of.localeCompare(b.of),
  );
}

export const counted = (rows: readonly CountRow[], outcome: CountRow['outcome']): number =>
  rows.reduce((sum, row) => sum + (row.outcome === outcome ? row.count : 0), 0);

/** How often rules on trial would have spoken, by clause, most often first. */
export function onTrial(rows: readonly CountRow[]): { of: string; count: number }[] {
  const clauses = new Map<string, number>();
  for (const { outcome, clause, count } of rows)
    if (outcome === 'silent') clauses.set(clause, (clauses.get(clause) ?? 0) + count);
  return [...clauses]
    .map(([of, count]) => ({ of, count }))
    .sort((a, b) => b.count - a.count || a.of.localeCompare(b.of));
}

export interface Changed {
  site: string;
  missed: number;
}

/** Known sites on which posts seem to have left unseen since a week, most often first. */
export function maybeChanged(rows: readonly CountRow[], sinceWeek: string): Changed[] {
  const missed = new Map<string, number>();
  for (const { outcome, site, week, count } of rows)
    if (outcome === 'missed' && week >= sinceWeek) missed.set(site, (missed.get(site) ?? 0) + count);
  return [...missed]
    .map(([site, times]) => ({ site, missed: times }))
    .filter((one) => one.missed >= ENOUGH_MISSED)
    .sort((a, b) => b.missed - a.missed);
}

/** Once may be anything. */
const ENOUGH_MISSED = 2;

/** One week in a line. */
export function weekLine(rows: readonly CountRow[], week: string): string {
  const sum = nothing();
  for (const row of rows) if (row.week === week) add(sum, row);
  const { shown, takenBack, postedAnyway } = sum;
  return i18n.t('thisWeek', shown, { takenBack, postedAnyway });
}

/** The Monday of an ISO week such as `2026-W48`, as an ISO day. */
export const mondayOf = (week: string): string => boundsOf(week).start.toISOString().slice(0, 10);
