import type { Transfer } from './transfer.ts';

/** Said on the window when a page begins, before its own scripts run; both ends try, since either may be first. */
export const LINE_OFFER = 'forethought:line';
export const LINE_WANTED = 'forethought:line-wanted';

/** A line to our script among the page's own: a file input outside the document, which the page never gets. */
export interface Line {
  /** Makes a paste or a drop in the page's world, as Firefox wants it. @returns whether the page took it */
  put(transfer: Transfer, target: Element, files: readonly File[]): boolean;
}

export interface LineEnds {
  /** The page opens a file input that no event of ours comes from. */
  onHidden(node: Node): void;
  /** The page got files from `showOpenFilePicker`; answers with those that it may have, or null. */
  onPicked(files: File[]): Promise<readonly File[] | null>;
}

export function filesAsList(files: readonly File[]): FileList {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}

/** @returns whether the page took it */
function putHere(
  way: Transfer['way'],
  strings: Transfer['strings'],
  at: MouseEventInit,
  target: Element,
  files: readonly File[],
): boolean {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  for (const [type, text] of strings) transfer.setData(type, text);
  const how = { bubbles: true, composed: true, cancelable: true };
  if (way === 'paste')
    return !target.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData: transfer }));
  const drags = ['dragenter', 'dragover', 'drop'].map((type) =>
    target.dispatchEvent(new DragEvent(type, { ...how, ...at, dataTransfer: transfer })),
  );
  return drags.at(-1) === false;
}

/** Takes up the line; `line()` is null until our script among the page's own has offered it. */
export function takeUpLine({ onHidden, onPicked }: LineEnds, signal: AbortSignal): () => Line | null {
  let line: HTMLInputElement | null = null;

  const offered = new AbortController();
  const take = (event: Event) => {
    event.stopImmediatePropagation();
    const { relatedTarget } = event as FocusEvent;
    if (!(relatedTarget instanceof HTMLInputElement)) return;
    event.preventDefault();
    offered.abort();
    line = relatedTarget;
    line.addEventListener('hidden', hear, { signal });
    line.addEventListener('picked', answer, { signal });
  };
  window.addEventListener(LINE_OFFER, take, {
    capture: true,
    signal: AbortSignal.any([signal, offered.signal]),
  });
  window.dispatchEvent(new Event(LINE_WANTED));

  const hear = (event: Event) => {
    const [range] = (event as InputEvent).getTargetRanges();
    if (range) onHidden(range.startContainer);
  };

  const answer = (event: Event) => {
    event.preventDefault();
    const { detail } = event as UIEvent;
    const files = [...(line?.files ?? [])];
    const reply = (chosen: readonly File[] | null) => {
      if (!line) return;
      line.files = filesAsList(chosen ?? []);
      line.dispatchEvent(new UIEvent(chosen ? 'use' : 'refuse', { detail }));
    };
    onPicked(files).then(reply, () => reply(files));
  };

  const put: Line['put'] = ({ way, strings, at }, target, files) => {
    if (!line) return false;
    line.files = filesAsList(files);
    // Strings go as an attribute: objects made in this world are closed to the page's in Firefox.
    line.title = JSON.stringify({ strings, at });
    // A range points at its node as it is; a related target would be moved out of a shadow root.
    const range = { startContainer: target, startOffset: 0, endContainer: target, endOffset: 0 };
    const untaken = line.dispatchEvent(
      new InputEvent(way, { targetRanges: [new StaticRange(range)], cancelable: true }),
    );
    // Chromium hands on no range that points into a shadow root, but takes a paste or a drop from this world.
    return line.title === '' ? !untaken : putHere(way, strings, at, target, files);
  };

  return () => line && { put };
}
