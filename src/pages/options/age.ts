import { i18n } from '#i18n';
import { dayWords } from '../../words/format.ts';

const DAY_MS = 86_400_000;
/** A host that is checked every six hours should have answered long before. */
const OLD_DAYS = 14;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const daysBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / DAY_MS));

/** When the rule host last confirmed the rules, as a person would say it. */
export function confirmedWords(confirmedAt: number, now: number): string {
  if (confirmedAt === 0) return i18n.t('options.rules.notConfirmed');
  const days = daysBetween(confirmedAt, now);
  if (days === 0) return i18n.t('options.rules.confirmedToday');
  return i18n.t('options.rules.confirmedAgo', days, { day: dayWords(dayOf(confirmedAt)) });
}

/** A reminder when the rules have gone unconfirmed for long; null while they are fresh. */
export function ageReminder(confirmedAt: number, now: number): string | null {
  const days = daysBetween(confirmedAt, now);
  if (confirmedAt === 0 || days < OLD_DAYS) return null;
  return i18n.t('options.rules.old', { days, day: dayWords(dayOf(confirmedAt)) });
}
