/**
 * Functions that run inside a page or inside the extension's shadow root. Each must be self-contained: only its
 * source text gets there.
 */

export interface Found {
  x: number;
  y: number;
  enabled: boolean;
  text: string;
}

/** The first visible element for a selector, open shadow roots included. */
export function find(selector: string): Found | null {
  const seek = (root: Document | ShadowRoot): Element | undefined => {
    const here = [...root.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0);
    if (here) return here;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && seek(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const element = seek(document);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks count
  const text = isField ? element.value : ((element as HTMLElement).innerText ?? '');
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    enabled: !element.matches(':disabled, [aria-disabled="true"]'),
    // Editors show one line break as one or two and may keep a last empty line.
    text: text.replaceAll('\u200b', '').replace(/\n+/g, '\n').replace(/\n$/, ''),
  };
}

export interface DialogButton {
  name: string;
  focused: boolean;
  x: number;
  y: number;
}

export interface Dialog {
  text: string;
  buttons: DialogButton[];
}

/** The warning, if it is in this shadow root. */
export function readDialog(root: ShadowRoot): Dialog | null {
  const dialog = root.querySelector('dialog[open]');
  if (!dialog) return null;
  const buttons = [...dialog.querySelectorAll('button')].filter(
    (button) => button.getClientRects().length > 0,
  );
  return {
    text: dialog.textContent,
    buttons: buttons.map((button) => {
      const box = button.getBoundingClientRect();
      return {
        name: (button.getAttribute('aria-label') ?? button.textContent).trim(),
        focused: button === root.activeElement,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    }),
  };
}

/** The quiet sentence at the foot of the page, if it is in this shadow root. */
export const readNote = (root: ShadowRoot): string | null => root.querySelector('.note')?.textContent ?? null;
