import { type Arrival, sameFiles } from './arrival.ts';
import type { Line } from './line.ts';

/** What a paste or a drop brought; copied at once, since the browser empties it after the event. */
export interface Transfer {
  way: 'paste' | 'drop';
  files: File[];
  /** Text that came along, as [type, text]. */
  strings: [type: string, text: string][];
  /** Where and how it was dropped. */
  at: MouseEventInit;
}

export function transferOf(event: ClipboardEvent | DragEvent): Transfer | null {
  const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
  if (!data || data.files.length === 0) return null;
  return {
    way: event instanceof DragEvent ? 'drop' : 'paste',
    files: [...data.files],
    strings: data.types.filter((type) => type !== 'Files').map((type) => [type, data.getData(type)]),
    at: event instanceof DragEvent ? placeOf(event) : {},
  };
}

const placeOf = ({ clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey }: DragEvent) => ({
  ...{ clientX, clientY, screenX, screenY },
  ...{ ctrlKey, shiftKey, altKey, metaKey },
});

/** Without what names or holds the pictures that came, as copied HTML does: the page would fetch those. */
function plainOf({ strings }: Transfer): Transfer['strings'] {
  // Beside files alone, text is only their names.
  const isCopied = strings.some(([type]) => type === 'text/html');
  return isCopied ? strings.filter(([type]) => type === 'text/plain') : [];
}

/** @param onUntaken called when the page has no handler for what was let go unchanged, and the browser's own is gone */
export function transferArrival(
  transfer: Transfer,
  target: Element,
  line: Line,
  onUntaken: () => void,
): Arrival {
  const there = () => (target.isConnected ? target : (document.activeElement ?? document.body));
  const put = (files: readonly File[], strings: Transfer['strings']): boolean => {
    const taken = line.put({ ...transfer, strings }, there(), files);
    const text = strings.find(([type]) => type === 'text/plain')?.[1];
    // A script's paste inserts nothing by itself.
    if (!taken && transfer.way === 'paste' && text) document.execCommand('insertText', false, text);
    return taken;
  };
  return {
    files: transfer.files,
    isCurrent: () => true,
    handOver(files) {
      const unchanged = sameFiles(files, transfer.files);
      const taken = put(files, unchanged ? transfer.strings : plainOf(transfer));
      if (!taken && unchanged && (target as Partial<HTMLElement>).isContentEditable) onUntaken();
    },
    refuse() {
      const text = plainOf(transfer);
      if (transfer.way === 'paste') {
        if (text.length > 0) put([], text);
        return;
      }
      // Takes away what a page shows while something is dragged over it.
      there().dispatchEvent(new DragEvent('dragleave', { bubbles: true, composed: true }));
    },
  };
}
