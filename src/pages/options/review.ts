import { dayWords } from '../../words/format.ts';

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** A reminder when the policy's review is near or past; null while it is far. */
export function reviewReminder(nextReview: string, today: Date): string | null {
  const days = Math.ceil((Date.parse(`${nextReview}T23:59:59`) - today.getTime()) / DAY_MS) - 1;
  if (days < 0)
    return `The policy was due for review on ${dayWords(nextReview)}. Ask your provider whether there is a newer one.`;
  if (days <= SOON_DAYS) return `The policy is due for review on ${dayWords(nextReview)}.`;
  return null;
}
