import type { SiteSurface } from '../sites/site.ts';
import { composerOf, FIELDS, isComposer } from './composer.ts';
import {
  ancestors,
  closestAcross,
  containsAcross,
  isVisible,
  matches,
  parentAcross,
  queryAcross,
} from './dom.ts';
import { readText } from './read.ts';
import { BUTTONS, looksLikeSend, type SendButton } from './send-button.ts';

const ENCLOSURES = 'form, [role="dialog"], dialog, [aria-modal="true"]';
/** How far up a composer without a form or dialog is looked for its button, and a button for its composer. */
const REACH = 10;
/** Text that makes a list item somebody's post rather than a place for a button. */
const ITEM_TEXT = 60;

const hasText = (field: Element): boolean => readText(field).trim() !== '';

/** The smallest part of the page that holds a composer with its send button: form, dialog, or a few levels up. */
export function scopeOf(composer: Element): Element {
  const enclosure = closestAcross(composer, ENCLOSURES);
  if (enclosure) return enclosure;
  let level = 0;
  for (const node of ancestors(composer)) {
    if (node === document.body || level++ > REACH) break;
    if (node !== composer && queryAcross(node, BUTTONS, composer).some(looksLikeSend)) return node;
  }
  return parentAcross(composer) ?? composer;
}

/** All that one send would take along: the composer, the other boxes of a thread, a title above it. */
export function fieldsSentWith(composer: HTMLElement): HTMLElement[] {
  const others = queryAcross(scopeOf(composer), FIELDS, composer).filter(
    (field): field is HTMLElement =>
      field instanceof HTMLElement &&
      field !== composer &&
      !containsAcross(composer, field) &&
      !containsAcross(field, composer) &&
      isComposer(field) &&
      hasText(field) &&
      isVisible(field),
  );
  return [composer, ...others].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

export const textOf = (fields: readonly Element[]): string =>
  fields
    .map(readText)
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Another person's post in a list: a button in it is about that post, not about a draft elsewhere. */
const isOthersPost = (node: Element): boolean =>
  matches(node, 'article, [role="article"]') ||
  (matches(node, 'li, [role="listitem"]') && (node.textContent ?? '').length > ITEM_TEXT);

/** The composer that a send belongs to: the one in use when it is near, else the nearest with text in it. */
export function composerFor(
  { button, known }: SendButton,
  inUse: HTMLElement | null,
  surfaces: readonly SiteSurface[],
): HTMLElement | null {
  const draft = inUse?.isConnected && hasText(inUse) ? inUse : null;
  let level = 0;
  for (const node of ancestors(button)) {
    if (node === document.body || level++ > REACH) break;
    if (draft && containsAcross(node, draft)) return draft;
    const found = queryAcross(node, FIELDS, button)
      .map((field) => composerOf(field))
      .find((field) => field && hasText(field) && isVisible(field));
    if (found) return found;
    if (node !== button && (matches(node, ENCLOSURES) || (!known && isOthersPost(node)))) {
      if (!known) return null;
      break;
    }
  }
  if (!draft || closestAcross(button, 'form') !== closestAcross(draft, 'form')) return null;
  // A button elsewhere, in a portal or another shadow root, still belongs to the draft that is being written.
  const described = surfaces.some(({ composers }) => composers.some((selector) => matches(draft, selector)));
  return described || looksLikeSend(button) ? draft : null;
}

/** The composer itself, or the one that the page drew in its place with the same text. */
export function liveComposer(composer: HTMLElement, same: (text: string) => boolean): HTMLElement | null {
  if (composer.isConnected) return composer;
  const again = queryAcross(document.body, FIELDS, composer)
    .map((field) => composerOf(field))
    .find((field) => field && isVisible(field) && same(textOf(fieldsSentWith(field))));
  return again ?? null;
}
