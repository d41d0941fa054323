import { CountEvent, type CountRow } from '../messages.ts';
import { isoWeek } from './week.ts';

/** How many weeks are kept. */
export const WEEKS_KEPT = 26;

/** Counters by key; the key is the whole of what is stored about an event. */
export type Counts = Record<string, number>;

const KEY = /^(\d{4}-W\d\d)\|([^|]+)\|([^|]+)\|([^|]+)\|([^|]+)$/;

/** Adds events to the counters of the week of `now`, and drops weeks that are too old. */
export function add(counts: Counts, events: CountEvent[], now: Date): Counts {
  const week = isoWeek(now);
  const oldest = isoWeek(new Date(now.getTime() - (WEEKS_KEPT - 1) * 7 * 86_400_000));
  const next = Object.fromEntries(Object.entries(counts).filter(([key]) => key.slice(0, 8) >= oldest));
  for (const event of events) {
    const key = [week, event.rule, event.category, event.site, event.outcome].join('|');
    next[key] = (next[key] ?? 0) + 1;
  }
  return next;
}

/** The counters as rows, newest week first. Entries that are not of the known form are left out. */
export function rows(counts: Counts): CountRow[] {
  return Object.entries(counts)
    .flatMap(([key, count]) => {
      const [, week, rule, category, site, outcome] = KEY.exec(key) ?? [];
      const event = CountEvent.safeParse({ rule, category, site, outcome });
      return week && event.success && Number.isSafeInteger(count) ? [{ week, ...event.data, count }] : [];
    })
    .sort((a, b) => b.week.localeCompare(a.week) || b.count - a.count);
}
