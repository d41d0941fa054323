import { afterEach, expect, test, vi } from 'vitest';
import { highlight } from '../../../src/compose/marks/highlight.ts';

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();

/** A document that lets a content script do nothing to its styles, as that of older Firefox does. */
class Refusing {
  readonly adoptedStyleSheets = [];
  constructor() {
    Object.freeze(this);
  }
}

test.each([
  ['no API for highlights', { CSS: {} }],
  ['no sheet of ours in a page', { CSS: { highlights: new Map() }, Highlight: Set }],
])('a browser with %s draws no marks, and throws nothing', (_, has) => {
  const root = new Refusing();
  vi.stubGlobal('Document', Refusing);
  vi.stubGlobal('ShadowRoot', class {});
  vi.stubGlobal('Node', { TEXT_NODE: 3, ELEMENT_NODE: 1 });
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  for (const [name, value] of Object.entries(has)) vi.stubGlobal(name, value);
  const editor = { getRootNode: () => root, firstChild: null } as unknown as HTMLElement;
  expect(highlight(editor, [], signal)).toBeNull();
});
