import { labelOf } from './composer.ts';
import { ancestors, isVisible, matches } from './dom.ts';

export const BUTTONS =
  'button, input[type="submit"], input[type="image"], input[type="button"], [role="button"], a[role="link"][aria-label]';
const SUBMITS = 'button:not([type]), button[type="submit" i], input[type="submit" i], input[type="image" i]';

/** Words that a send button says, whole and in small letters; known without a pack, so that no fault can silence us. */
const SAYS_SEND = new Set(
  `post|post all|post now|post reply|post comment|post to group|reply|reply all|comment|tweet|send|send now|send message|send chat
  |press enter to send|share|share now|share post|publish|publish post|publish reply|publish now|toot|toot!|submit|submit post
  |update|save|save changes|save edit|done|schedule|schedule post|announce|repost|quote|add comment|add to story|share to story
  |postio|anfon|ateb|cyhoeddi|rhannu|sylw`
    .split('|')
    .map((words) => words.trim()),
);

/** What a control says: its words, its label, its title; in small letters. */
export const says = (button: Element): string[] => {
  const text = button.textContent ?? '';
  return [
    text.length < 60 ? text : '',
    button.getAttribute('aria-label') ?? '',
    button instanceof HTMLInputElement ? button.value : '',
    button.getAttribute('title') ?? '',
  ].map((words) => words.trim().toLowerCase().replaceAll(/\s+/g, ' '));
};

/** The submit button that a form leads to: its only one, or the last. Others may be tools that lack a type. */
function isMainSubmit(button: Element): boolean {
  const { form } = button as Partial<HTMLButtonElement>;
  if (!form || !button.matches(SUBMITS)) return false;
  return [...form.elements].filter((other) => other.matches(SUBMITS) && isVisible(other)).at(-1) === button;
}

/** Whether a control sends what was written, as far as can be told without knowing the site. */
export function looksLikeSend(button: Element): boolean {
  if (
    !button.matches(BUTTONS) ||
    button.matches('[aria-haspopup]:not([aria-haspopup="false"]), [aria-expanded="true"]')
  )
    return false;
  return (
    isMainSubmit(button) ||
    says(button).some((words) => SAYS_SEND.has(words)) ||
    /\b(send|submit|tweet|post)[ -]?(button|btn)\b/i.test(
      `${labelOf(button)} ${button.getAttribute('data-testid') ?? ''}`,
    )
  );
}

/** A control that sends, and whether the site's own data names it. */
export interface SendButton {
  button: Element;
  known: boolean;
}

/** The control that a click landed on, by the site's selectors, its words, or by its looks. */
export function sendButtonAt(
  target: Element,
  site: { selectors: readonly string[]; texts: readonly string[] },
): SendButton | null {
  const texts = site.texts.map((text) => text.toLowerCase());
  for (const button of ancestors(target)) {
    if (site.selectors.some((selector) => matches(button, selector))) return { button, known: true };
    if (!button.matches(BUTTONS)) continue;
    if (says(button).some((words) => texts.includes(words)) || looksLikeSend(button))
      return { button, known: false };
  }
  return null;
}
