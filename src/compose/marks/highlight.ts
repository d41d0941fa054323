import type { Span } from '../../text/token.ts';
import type { Drawn } from './marks.ts';
import { rangesIn } from './ranges.ts';

const NAME = 'forethought';
/** The same in the light and the dark: a page may be either, whatever the system is. */
const STYLE = `::highlight(${NAME}) {
  background-color: rgb(255 180 60 / 22%);
  text-decoration: underline 2px rgb(200 120 0);
}`;

const dressed = new WeakSet<Node>();
let sheet: CSSStyleSheet | undefined;

/** Once for each tree. Older Firefox lets no content script do so; then there are no marks. */
function dress(root: Node): void {
  if (dressed.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.add(root);
}

/** Marks in a rich editor, drawn by the browser over text that stays as it is. null where the browser cannot. */
export function highlight(editor: HTMLElement, spans: readonly Span[], signal: AbortSignal): Drawn | null {
  try {
    dress(editor.getRootNode());
    const ranges = rangesIn(editor, spans);
    CSS.highlights.set(NAME, new Highlight(...ranges));
    signal.addEventListener('abort', () => CSS.highlights.delete(NAME), { once: true });
    // The ranges move with the text while it changes.
    return { rects: () => ranges.flatMap((range) => [...range.getClientRects()]), changed() {} };
  } catch {
    return null;
  }
}
