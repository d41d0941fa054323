import { labelOf } from './composer.ts';
import { ancestors, matches } from './dom.ts';

export const BUTTONS =
  'button, input[type="submit"], input[type="image"], [role="button"], a[role="link"][aria-label]';

/** Words that a send button says, whole and in small letters; known without a pack, so that no fault can silence us. */
const SAYS_SEND = new Set(
  `post|post all|post now|post reply|post comment|post to group|reply|reply all|comment|tweet|send|send now|send message|send chat
  |press enter to send|share|share now|share post|publish|publish post|publish reply|publish now|toot|toot!|submit|submit post
  |update|save|save changes|save edit|done|schedule|schedule post|announce|repost|quote|add comment|add to story|share to story
  |postio|anfon|ateb|cyhoeddi|rhannu|sylw`
    .split('|')
    .map((words) => words.trim()),
);

const says = (button: Element): string[] =>
  [
    button.textContent?.length && button.textContent.length < 60 ? button.textContent : '',
    button.getAttribute('aria-label') ?? '',
    button instanceof HTMLInputElement ? button.value : '',
    button.getAttribute('title') ?? '',
  ].map((words) => words.trim().toLowerCase().replaceAll(/\s+/g, ' '));

/** Whether a control sends what was written, as far as can be told without knowing the site. */
export function looksLikeSend(button: Element): boolean {
  if (
    !button.matches(BUTTONS) ||
    button.matches('[aria-haspopup]:not([aria-haspopup="false"]), [aria-expanded="true"]')
  )
    return false;
  if (button instanceof HTMLButtonElement && button.type === 'submit' && button.form) return true;
  if (button instanceof HTMLInputElement) return true;
  if (says(button).some((words) => SAYS_SEND.has(words))) return true;
  return /\b(send|submit|tweet|post)[ -]?(button|btn)\b/i.test(
    `${labelOf(button)} ${button.getAttribute('data-testid') ?? ''}`,
  );
}

/** The control that a click landed on, by the site's selectors, its words, or by its looks. */
export function sendButtonAt(
  target: Element,
  known: { selectors: readonly string[]; texts: readonly string[] },
): Element | null {
  const texts = known.texts.map((text) => text.toLowerCase());
  for (const node of ancestors(target)) {
    if (known.selectors.some((selector) => matches(node, selector))) return node;
    if (node.matches(BUTTONS)) {
      if (looksLikeSend(node) || says(node).some((words) => texts.includes(words))) return node;
    }
  }
  return null;
}
