import type { z } from 'zod';

const TIME = 'must be a time such as 2026-11-24T10:40';
/** By the name of the field, where its form is best told by an example. */
const FORMS: Record<string, string> = {
  time: TIME,
  taken: TIME,
  site: 'must be the name of a site, such as x or facebook',
};
const KINDS: Record<string, string> = { string: 'a text', array: 'a list', number: 'a number' };

/** What is wrong with a field, to go on a sentence with “it …”. Wants issues that report their input. */
export function issueWords(issue: z.core.$ZodIssue): string {
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `has an unknown part “${issue.keys.join('”, “')}”`;
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_union') return 'must be in another form';
  if (issue.code === 'too_small' && issue.origin === 'array') return `must have ${issue.minimum} parts`;
  return FORMS[field] ?? (/^[a-z]/.test(issue.message) ? issue.message : `is not right (${issue.message})`);
}
