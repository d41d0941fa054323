import type { SiteSurface } from '../sites/site.ts';
import { composerOf, FIELDS, isComposer } from './composer.ts';
import {
  ancestors,
  closestAcross,
  containsAcross,
  isVisible,
  matches,
  parentAcross,
  queryAll,
} from './dom.ts';
import { readText } from './read.ts';
import { BUTTONS, looksLikeSend } from './send-button.ts';

const ENCLOSURES = 'form, [role="dialog"], dialog, [aria-modal="true"]';
/** How far up a composer without a form or dialog is looked for its button, and a button for its composer. */
const REACH = 10;

/** The smallest part of the page that holds a composer with its send button: form, dialog, or a few levels up. */
export function scopeOf(composer: Element): Element {
  const enclosure = closestAcross(composer, ENCLOSURES);
  if (enclosure) return enclosure;
  let level = 0;
  for (const node of ancestors(composer)) {
    if (node === document.body || level++ > REACH) break;
    if (node !== composer && queryAll(node, BUTTONS).some(looksLikeSend)) return node;
  }
  return parentAcross(composer) ?? composer;
}

/** All that one send would take along: the composer, the other boxes of a thread, a title above it. */
export function fieldsSentWith(composer: HTMLElement): HTMLElement[] {
  const others = queryAll(scopeOf(composer), FIELDS).filter(
    (field): field is HTMLElement =>
      field instanceof HTMLElement &&
      field !== composer &&
      !containsAcross(composer, field) &&
      !containsAcross(field, composer) &&
      isComposer(field) &&
      readText(field) !== '' &&
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

/** The composer that a send button belongs to: the one in use when it is near, else the nearest with text in it. */
export function composerFor(
  button: Element,
  inUse: HTMLElement | null,
  surfaces: readonly SiteSurface[],
): HTMLElement | null {
  const known = surfaces.flatMap((surface) => surface.composers);
  let level = 0;
  for (const node of ancestors(button)) {
    if (node === document.body || level++ > REACH) break;
    if (inUse && containsAcross(node, inUse) && readText(inUse).trim()) return inUse;
    const found = queryAll(node, FIELDS)
      .map((field) => composerOf(field))
      .find((field) => field && readText(field).trim() && isVisible(field));
    if (found) return found;
    if (node !== button && matches(node, ENCLOSURES)) break;
  }
  const usable = inUse?.isConnected && readText(inUse).trim() ? inUse : null;
  if (!usable) return null;
  // A button elsewhere, e.g. in another shadow root, still belongs to a box that the site data knows.
  const sameForm = closestAcross(button, 'form') === closestAcross(usable, 'form');
  return sameForm && known.some((selector) => matches(usable, selector)) ? usable : null;
}
