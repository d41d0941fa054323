import type { Span } from '../text/token.ts';

/** A run of the post's text; `gap` stands for text that is left out. */
export type Piece = { kind: 'text' | 'mark'; text: string } | { kind: 'gap' };

/** Characters kept on each side of a mark, and of a post without marks. */
const AROUND = 90;
const UNMARKED = 320;
const MOST_MARKS = 6;
/** A gap shorter than this costs more than it saves. */
const SHORTEST_GAP = 24;

/** Sorted, inside the text, not empty, and apart from one another. */
export function tidy(spans: readonly Span[], length: number): Span[] {
  const clean = spans
    .map(([start, end]): Span => [Math.max(0, Math.trunc(start)), Math.min(length, Math.trunc(end))])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const [start, end] of clean) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Cuts the post into marked and plain pieces, with only some text around the marks of a long post. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const marks = tidy(spans, text.length).slice(0, MOST_MARKS);
  const windows =
    marks.length === 0
      ? [[0, wordEnd(text, UNMARKED)] as Span]
      : tidy(
          marks.map(([start, end]) => [wordStart(text, start - AROUND), wordEnd(text, end + AROUND)]),
          text.length,
        );
  const result: Piece[] = [];
  let at = 0;
  for (const [start, end] of windows) {
    const from = start - at < SHORTEST_GAP ? at : start;
    if (from > at) result.push({ kind: 'gap' });
    result.push(...cut(text, from, end, marks));
    at = end;
  }
  if (text.length - at < SHORTEST_GAP) result.push(...cut(text, at, text.length, []));
  else result.push({ kind: 'gap' });
  return result;
}

function cut(text: string, from: number, to: number, marks: Span[]): Piece[] {
  const result: Piece[] = [];
  const add = (kind: 'text' | 'mark', start: number, end: number) => {
    if (start < end) result.push({ kind, text: text.slice(start, end) });
  };
  let at = from;
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue;
    add('text', at, start);
    add('mark', start, end);
    at = end;
  }
  add('text', at, to);
  return result;
}

/** The nearest word boundary at or after `at`, not far away; never inside a surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + AROUND / 2).search(/\s/);
  return whole(text, space < 0 ? at : at + space + 1);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - AROUND / 2);
  const space = text.slice(from, at).search(/\s\S*$/);
  return whole(text, space < 0 ? at : from + space);
}

const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);
