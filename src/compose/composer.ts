import { ancestors, closestAcross } from './dom.ts';

/** Fields that hold one kind of datum, never a post. */
const NOT_A_POST =
  /\b(search|find|filter|query|url|address|postcode|zip|user ?name|log ?in|e-?mail|phone|coupon|code|captcha|amount|to|cc|bcc|recipients?)\b/i;
const A_POST =
  /\b(message|comment|reply|post|status|caption|chat|title|say|share|tweet|what.?s|write|announce)/i;

const CODE_EDITOR =
  '.cm-editor, .CodeMirror, .monaco-editor, .ace_editor, [role="code"], [data-mode-id], [class*="code-editor" i]';
const EDITABLE = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

/** What a field says of itself. */
export const labelOf = (element: Element): string =>
  ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder', 'name', 'id']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replaceAll(/[_-]/g, ' ');

/** The field or editing host around an element, if something can be written there. */
function fieldOf(element: Element): HTMLElement | null {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element;
  let host: HTMLElement | null = null;
  for (const node of ancestors(element)) {
    if (!(node instanceof HTMLElement)) continue;
    if (node.matches(EDITABLE)) host = node;
    else if (host && !node.isContentEditable) break;
  }
  return host;
}

/**
 * The composer that an element belongs to, or null where a post is never written:
 * search boxes, sign-in forms, code editors, address fields, read-only fields.
 */
export function composerOf(element: Element): HTMLElement | null {
  const field = fieldOf(element);
  return field && isComposer(field) ? field : null;
}

export function isComposer(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement) {
    const label = labelOf(field);
    if (field.type !== 'text' || NOT_A_POST.test(label) || !A_POST.test(label)) return false;
  } else if (!(field instanceof HTMLTextAreaElement) && !field.matches(EDITABLE)) return false;
  if ((field as { readOnly?: boolean }).readOnly || (field as { disabled?: boolean }).disabled) return false;
  if (field.matches('[role="searchbox"], [type="search"], [aria-readonly="true"]')) return false;
  if (
    field instanceof HTMLTextAreaElement &&
    /\b(search|query|filter|code|bcc|cc|to)\b/i.test(labelOf(field))
  )
    return false;
  if (closestAcross(field, `[role="search"], search, ${CODE_EDITOR}`)) return false;
  return !closestAcross(field, 'form')?.querySelector('input[type="password"]');
}

/** Everything under a node where a post may be written. */
export const FIELDS = `textarea, input[type="text"], input:not([type]), ${EDITABLE}`;
