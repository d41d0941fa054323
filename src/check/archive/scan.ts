/** How far one JSON value has been gone over. */
export interface Scan {
  /** The brackets that are open, by what will close them. */
  closers: string[];
  inString: boolean;
  /** The last character of the text so far was a backslash that escapes the next. */
  escaped: boolean;
  begun: boolean;
}

export const startScan = (): Scan => ({ closers: [], inString: false, escaped: false, begun: false });

/** Deeper than anything that a site writes. */
const MOST_DEPTH = 1000;
const SPECIAL = /["{}[\],\s]/g;
const BACKSLASH = 92;

/**
 * Goes on over a value from `at` to the end of the text.
 * @returns where it ends; `open` when it does not end in this text; `mismatch` when its brackets do not fit
 */
export function scanOn(scan: Scan, text: string, at: number): number | 'open' | 'mismatch' {
  let from = at;
  for (;;) {
    if (scan.inString) {
      from = stringEnd(scan, text, from);
      if (from < 0) return 'open';
      if (scan.closers.length === 0) return from;
      continue;
    }
    SPECIAL.lastIndex = from;
    const found = SPECIAL.exec(text);
    if (!found) {
      scan.begun ||= from < text.length;
      return 'open';
    }
    const [sign] = found;
    const closed = scan.closers.length === 0;
    if (closed && (scan.begun || found.index > from) && sign !== '"') return found.index;
    scan.begun = true;
    from = found.index + 1;
    if (sign === '"') scan.inString = true;
    else if (sign === '{') scan.closers.push('}');
    else if (sign === '[') scan.closers.push(']');
    else if (sign === '}' || sign === ']') {
      if (scan.closers.pop() !== sign) return 'mismatch';
      if (scan.closers.length === 0) return from;
    } else if (closed) return 'mismatch';
    if (scan.closers.length > MOST_DEPTH) return 'mismatch';
  }
}

/** Whether an odd number of backslashes ends before a place: what follows them is escaped. */
function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}

/** Behind the quotation mark that ends the string; -1 when it does not end in this text. */
function stringEnd(scan: Scan, text: string, at: number): number {
  let from = at;
  if (scan.escaped && from < text.length) {
    scan.escaped = false;
    from++;
  }
  const begins = from;
  for (;;) {
    const found = text.indexOf('"', from);
    if (found < 0) {
      if (text.length > begins) scan.escaped = isEscaped(text, text.length, begins);
      return -1;
    }
    from = found + 1;
    if (isEscaped(text, found, begins)) continue;
    scan.inString = false;
    return from;
  }
}
