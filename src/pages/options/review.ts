import { i18n } from '#i18n';
import { dayWords } from '../../words/format.ts';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A reminder when the policy's review is near or past; null while it is far. */
export function reviewReminder(nextReview: string, today: Date): string | null {
  const days = Math.ceil((Date.parse(`${nextReview}T23:59:59`) - today.getTime()) / DAY_MS) - 1;
  if (days < 0) return i18n.t('options.rules.reviewWasDue', { day: dayWords(nextReview) });
  if (days <= SOON_DAYS) return i18n.t('options.rules.reviewIsDue', { day: dayWords(nextReview) });
  return null;
}
