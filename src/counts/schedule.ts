import { boundsOf } from './week.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A report goes out within so long after its week has ended. */
const SPREAD = 48 * HOUR;
/** Where the browser was closed all that time: still not the very moment at which it was opened. */
const LATE_SPREAD = HOUR;
const GIVEN_UP_AFTER = 14 * 24 * HOUR;
const FIRST_BACKOFF = 15 * MINUTE;
const LONGEST_BACKOFF = 24 * HOUR;

/** A report that is to go out. */
export interface Plan {
  /** Tells the receiver that two tries are one report; forgotten when it has arrived. */
  id: string;
  at: number;
  until: number;
  tries: number;
}

/** By week; `done`: arrived, or given up. */
export type Plans = Record<string, Plan | 'done'>;

/** Plans for these weeks, which have ended: old plans are kept, others forgotten. */
export function planReports(
  plans: Plans,
  weeks: readonly string[],
  now: number,
  { random, newId }: { random: () => number; newId: () => string },
): Plans {
  return Object.fromEntries(
    weeks.map((week) => {
      const known = plans[week];
      if (known) return [week, known];
      const ended = boundsOf(week).end.getTime();
      const from = Math.max(now, ended);
      const to = Math.max(ended + SPREAD, from + LATE_SPREAD);
      return [
        week,
        { id: newId(), at: from + random() * (to - from), until: from + GIVEN_UP_AFTER, tries: 0 },
      ];
    }),
  );
}

/** When to try again after a try that failed, waiting longer each time. */
export function afterFailure(plan: Plan, now: number, random: () => number): Plan | 'done' {
  const wait = Math.min(FIRST_BACKOFF * 2 ** plan.tries, LONGEST_BACKOFF);
  const at = now + wait * (0.5 + random() / 2);
  return at > plan.until ? 'done' : { ...plan, at, tries: plan.tries + 1 };
}

/** When there is something to do next: a report, or the end of this week. */
export function nextMoment(plans: Plans, thisWeek: string): number {
  const planned = Object.values(plans).flatMap((plan) => (plan === 'done' ? [] : plan.at));
  return Math.min(...planned, boundsOf(thisWeek).end.getTime());
}
