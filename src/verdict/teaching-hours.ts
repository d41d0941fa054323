import type { Organisation } from '../policy/organisation.ts';

/** Whether a local time (`2026-11-24T10:40`) is in the provider's teaching hours; false without a time of day. */
export function inTeachingHours(time: string | undefined, organisation: Organisation): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(time ?? '');
  if (!parts) return false;
  const [, year, month, dayOfMonth, clock = ''] = parts;
  const date = `${year}-${month}-${dayOfMonth}`;
  const { start, end, days } = organisation.teachingHours;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  const inTerm =
    organisation.terms.length === 0 ||
    organisation.terms.some((term) => date >= term.start && date <= term.end);
  return inTerm && days.includes(weekday) && clock >= start && clock < end;
}
