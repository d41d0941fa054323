import { labelOf } from '../../compose/composer.ts';

const KINDS = new Set(['email', 'text', 'tel']);
const SAYS_EMAIL = /e[ -]?mail/i;

/** Whether an element is a field for an email address, by its type or by what it says of itself. */
export function isEmailField(element: Element | null): element is HTMLInputElement {
  if (!(element instanceof HTMLInputElement) || !KINDS.has(element.type)) return false;
  if (element.type === 'email' || /\bemail\b/.test(element.autocomplete)) return true;
  return [labelOf(element), ...[...(element.labels ?? [])].map((label) => label.textContent ?? '')].some(
    (words) => SAYS_EMAIL.test(words),
  );
}
