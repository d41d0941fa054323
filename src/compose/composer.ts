import { ancestors, closestAcross } from './dom.ts';
import { editorIn } from './frame-editor.ts';

/** What a field calls itself that holds one kind of datum. As a whole attribute: sentences hold such words, too. */
const DATUM =
  /^(search|find|filter|query|q|to|cc|bcc|recipients?|code|source|url|link|address|postcode|user ?name|log ?in|e ?mail|phone|captcha|amount)$|^(search|find|filter)\b/i;
/** What a single line calls itself that is published. */
const A_POST =
  /\b(message|comment|reply|post|status|caption|chat|title|say|share|tweet|what.?s|write|announce)/i;

const CODE_EDITOR =
  '.cm-editor, .CodeMirror, .monaco-editor, .ace_editor, [role="code"], [data-mode-id], [class*="code-editor" i]';
const EDITABLE = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

/** Everything under a node where a post may be written. */
export const FIELDS = `textarea, input[type="text"], input:not([type]), iframe, ${EDITABLE}`;

/** What a field calls itself, in each of the places where a page says so. */
export const namesOf = (element: Element): string[] =>
  ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder', 'name', 'id'].map((attribute) =>
    (element.getAttribute(attribute) ?? '').replaceAll(/[_-]/g, ' ').trim(),
  );

/** What a field says of itself. */
export const labelOf = (element: Element): string => namesOf(element).join(' ');

/** The field or editing host around an element, if something can be written there. */
function fieldOf(element: Element): HTMLElement | null {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element;
  if (element instanceof HTMLIFrameElement) return element;
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
    if (field.type !== 'text' || !A_POST.test(labelOf(field))) return false;
  } else if (!(field instanceof HTMLTextAreaElement) && !field.matches(EDITABLE) && !editorIn(field))
    return false;
  const { readOnly, disabled } = field as Partial<HTMLTextAreaElement>;
  if (readOnly || disabled || namesOf(field).some((name) => DATUM.test(name))) return false;
  if (field.matches('[role="searchbox"], [aria-readonly="true"]')) return false;
  if (closestAcross(field, `[role="search"], search, ${CODE_EDITOR}`)) return false;
  return !closestAcross(field, 'form')?.querySelector('input[type="password"]');
}
