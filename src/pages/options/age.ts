import { dayWords } from '../../words/format.ts';

const DAY_MS = 86_400_000;
/** A host that is checked every six hours should have answered long before. */
const OLD_DAYS = 14;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const daysBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / DAY_MS));

/** When the rule host last confirmed the rules, as a person would say it. */
export function confirmedWords(confirmedAt: number, now: number): string {
  if (confirmedAt === 0) return 'not yet';
  const days = daysBetween(confirmedAt, now);
  if (days === 0) return 'within the last day';
  return `${days} ${days === 1 ? 'day' : 'days'} ago (${dayWords(dayOf(confirmedAt))})`;
}

/** A reminder when the rules have gone unconfirmed for long; null while they are fresh. */
export function ageReminder(confirmedAt: number, now: number): string | null {
  const days = daysBetween(confirmedAt, now);
  if (confirmedAt === 0 || days < OLD_DAYS) return null;
  return `These rules are ${days} days old: the rule host last confirmed them on ${dayWords(dayOf(confirmedAt))}. They still work. Go online and check for new rules.`;
}
