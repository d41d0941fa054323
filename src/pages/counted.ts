import type { CountRow } from '../messages.ts';

export interface Tally {
  week: string;
  rule: string;
  site: string;
  shown: number;
  takenBack: number;
  postedAnyway: number;
  reportedWrong: number;
}

type Sum = Pick<Tally, 'shown' | 'takenBack' | 'postedAnyway' | 'reportedWrong'>;

const COLUMN: Partial<Record<CountRow['outcome'], keyof Sum>> = {
  shown: 'shown',
  edited: 'takenBack',
  cancelled: 'takenBack',
  'posted-anyway': 'postedAnyway',
  'reported-wrong': 'reportedWrong',
};

const nothing = (): Sum => ({ shown: 0, takenBack: 0, postedAnyway: 0, reportedWrong: 0 });

function add(sum: Sum, { outcome, count }: CountRow): void {
  const column = COLUMN[outcome];
  if (column) sum[column] += count;
}

/** One line for each week, rule and site, newest week first. */
export function tally(rows: readonly CountRow[]): Tally[] {
  const lines = new Map<string, Tally>();
  for (const row of rows) {
    if (!COLUMN[row.outcome]) continue;
    const { week, rule, site } = row;
    const key = `${week} ${rule} ${site}`;
    const line = lines.get(key) ?? { week, rule, site, ...nothing() };
    lines.set(key, line);
    add(line, row);
  }
  return [...lines.values()].sort((a, b) => b.week.localeCompare(a.week) || b.shown - a.shown);
}

export const unchecked = (rows: readonly CountRow[]): number =>
  rows.reduce((sum, { outcome, count }) => sum + (outcome === 'unchecked' ? count : 0), 0);

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

const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** One week in a line. */
export function weekLine(rows: readonly CountRow[], week: string): string {
  const sum = nothing();
  for (const row of rows) if (row.week === week) add(sum, row);
  if (sum.shown === 0) return 'No warnings or tips this week.';
  return `This week: ${some(sum.shown, 'warning or tip', 'warnings and tips')}, ${sum.takenBack} taken back, ${sum.postedAnyway} posted anyway.`;
}

/** The Monday of an ISO week such as `2026-W48`, as an ISO day. */
export function mondayOf(week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const day = new Date(Date.UTC(year, 0, 4 + (number - 1) * 7));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
