import type { SmallFile } from './files.ts';

type Brought = [where: string, files: SmallFile[], selector?: string];

/** Each runs inside the page, and brings files to it as a browser does. */

const intoInput = ([selector, files]: Brought) => {
  const transfer = new DataTransfer();
  for (const { name, type, text } of files)
    transfer.items.add(new File([text], name, { type, lastModified: 1 }));
  const { inputs } = window as { inputs?: () => Record<string, HTMLInputElement> };
  const { detached, removed, closed } = inputs?.() ?? {};
  const input =
    { '#detached': detached, '#removed': removed, '#innermost': closed }[selector] ??
    document.querySelector<HTMLInputElement>(selector) ??
    document.querySelector('#shadow')?.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`no ${selector}`);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

const byEvent = ([way, files, selector = '#zone']: Brought) => {
  const how = { bubbles: true, composed: true, cancelable: true };
  const transfer = new DataTransfer();
  let target = document.querySelector(selector);
  // The caret may stand within components.
  while (selector === ':focus' && target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  const drag = (type: string) => new DragEvent(type, { ...how, dataTransfer: transfer });
  const event =
    way === 'drop' ? drag('drop') : new ClipboardEvent('paste', { ...how, clipboardData: transfer });
  // Firefox gives a paste a transfer of its own.
  const carried = event instanceof DragEvent ? transfer : event.clipboardData;
  for (const { name, type, text } of files)
    carried?.items.add(new File([text], name, { type, lastModified: 1 }));
  if (way === 'drop') for (const type of ['dragenter', 'dragover']) target?.dispatchEvent(drag(type));
  target?.dispatchEvent(event);
};

export interface Way {
  /** As the page calls it. */
  name: string;
  /** Pressed first. */
  opener?: string;
  bring: (brought: Brought) => void;
  /** First argument of `bring`. */
  where: string;
  /** Last argument of `bring`. */
  onto?: string;
  url?: string;
}

export const WAYS: Way[] = [
  { name: 'input', bring: intoInput, where: '#plain' },
  { name: 'hidden', bring: intoInput, where: '#hidden' },
  { name: 'shadow', bring: intoInput, where: '#inner' },
  { name: 'closed', bring: intoInput, where: '#innermost' },
  { name: 'detached', opener: '#choose-detached', bring: intoInput, where: '#detached' },
  { name: 'removed', opener: '#choose-removed', bring: intoInput, where: '#removed' },
  { name: 'paste', bring: byEvent, where: 'paste' },
  { name: 'drop', bring: byEvent, where: 'drop' },
];

const X = { url: 'https://x.com/home', onto: '[data-testid="tweetTextarea_0"]' };

/** Into whatever has the focus, on a page made to take files by `takesFiles`. */
export const ANY_INPUT: Way = { name: 'input', bring: intoInput, where: '#files' };
export const ANY_PASTE: Way = { name: 'paste', bring: byEvent, where: 'paste', onto: ':focus' };

/** A page's own handlers of files, for one that has none. */
export function takesFiles(): void {
  window.__got = [];
  window.__seen = 0;
  const takes = async (way: string, list: FileList | undefined | null) => {
    const files = [...(list ?? [])];
    window.__seen += files.length;
    const told = await Promise.all(
      files.map(async (file) => ({ name: file.name, type: file.type, text: await file.text() })),
    );
    if (files.length > 0) window.__got.push({ way, files: told });
  };
  const input = Object.assign(document.createElement('input'), { type: 'file', id: 'files', hidden: true });
  input.addEventListener('change', () => takes('input', input.files));
  document.body.append(input);
  document.addEventListener('paste', (event) => takes('paste', event.clipboardData?.files), true);
}

/** React and Draft.js, as X has them. */
export const X_WAYS: Way[] = [
  { ...X, name: 'input', bring: intoInput, where: '[data-testid="fileInput"]' },
  { ...X, name: 'paste', bring: byEvent, where: 'paste' },
  { ...X, name: 'drop', bring: byEvent, where: 'drop' },
];
