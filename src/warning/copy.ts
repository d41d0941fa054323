/** Puts text on the clipboard; the older way where the page forbids the newer one. */
export async function copy(text: string, from: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, from);
  }
}

/** A field must stand where the focus may go: a modal dialog keeps it from everywhere else. */
function copySelected(text: string, from: Node): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hidden';
  field.readOnly = true;
  const root = from.getRootNode() as ShadowRoot | Document;
  const focused = root.activeElement;
  from.parentNode?.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
