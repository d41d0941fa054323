import { pathFits } from '../../sites/path.ts';
import type { SiteAccept } from '../../sites/site.ts';
import { ancestors, closestAcross, matches } from '../dom.ts';
import { BUTTONS, says } from '../send-button.ts';

/**
 * What such a button says, whole, until the site's own data has come. Nothing more is taken for one: "Accept all cookies"
 * and "Confirm order" are pressed in the first moments of a page, too.
 */
const SAYS_ACCEPT = new Set(
  ['accept', 'confirm', 'authorize', 'authorise'].flatMap((word) => [word, `${word} request`]),
);

/** The button that accepts a request at the place of a press; `undefined` stands for a site not known yet. */
export function acceptButtonAt(
  target: Element,
  accept: SiteAccept | null | undefined,
  path: string,
): HTMLElement | null {
  if (accept === null || (accept && !pathFits(accept.paths, path))) return null;
  const texts = accept?.texts.map((text) => text.toLowerCase()) ?? [];
  for (const button of ancestors(target)) {
    if (!(button instanceof HTMLElement)) continue;
    const fits = accept
      ? accept.buttons.some((selector) => matches(button, selector)) ||
        (button.matches(BUTTONS) && says(button).some((words) => texts.includes(words)))
      : button.matches(BUTTONS) && says(button).some((words) => SAYS_ACCEPT.has(words));
    if (fits) return button.matches(':disabled, [aria-disabled="true"]') ? null : button;
  }
  return null;
}

const ROW = 'li, article, tr, [role="listitem"], [role="article"], [role="row"]';
const NAMED_BY = 300;

/** What tells one request from another, also when the page draws its button anew. */
export function requestOf(button: Element): string {
  const row = closestAcross(button, ROW) ?? button.parentElement?.parentElement ?? button;
  return `${says(button).join('|')}\n${(row.textContent ?? '').slice(0, NAMED_BY)}`;
}
