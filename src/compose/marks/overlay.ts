import type { Span } from '../../text/token.ts';
import { follow } from '../../warning/follow.ts';
import { createHost } from '../../warning/host.ts';
import { tidy } from '../../warning/marks.ts';
import type { Drawn } from './marks.ts';
import css from './overlay.css?inline';

/** What makes a text break and stand as in the field. */
const COPIED = [
  ...['font', 'fontKerning', 'fontFeatureSettings', 'letterSpacing', 'wordSpacing', 'lineHeight', 'tabSize'],
  ...['textAlign', 'textIndent', 'textTransform', 'direction', 'wordBreak', 'overflowWrap', 'hyphens'],
  ...['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
] as const satisfies readonly (keyof CSSStyleDeclaration)[];

/** Marks over a text area: its text once more, unseen but for the marks, in a layer that takes no clicks. */
export function overlay(field: HTMLTextAreaElement, spans: readonly Span[], signal: AbortSignal): Drawn {
  const { element, root } = createHost(css, signal, true);
  root.setAttribute('aria-hidden', 'true');
  const copy = document.createElement('div');
  copy.className = 'copy';
  const marks = write(copy, field.value, spans);
  root.append(copy);
  (field.closest('dialog:modal') ?? document.documentElement).append(element);

  const place = () => {
    root.style.translate = '';
    // Where a page moves what is fixed, as a transform on its dialog does, this is not the corner of the view.
    const origin = root.getBoundingClientRect();
    const at = field.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight, scrollTop } = field;
    const look = getComputedStyle(field);
    for (const property of COPIED) copy.style[property] = look[property];
    Object.assign(root.style, {
      translate: `${at.left - origin.left + clientLeft}px ${at.top - origin.top + clientTop}px`,
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
    });
    copy.style.translate = `0 ${-scrollTop}px`;
  };
  place();
  // A scroll of the field itself comes this way, too.
  follow(field, place, signal);
  return {
    rects: () => marks.flatMap((mark) => [...mark.getClientRects()]),
    changed() {
      root.hidden = true;
    },
  };
}

/** The text into a copy, with its marks. */
function write(copy: HTMLElement, text: string, spans: readonly Span[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const [start, end] of tidy(spans, text.length)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    copy.append(text.slice(at, start), mark);
    marks.push(mark);
    at = end;
  }
  // A line break at the very end would make no line.
  copy.append(`${text.slice(at)}\u200B`);
  return marks;
}
