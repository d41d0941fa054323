import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import type { Box, TakesKey } from './composer.ts';
import { el } from './dom.ts';

const EMPTY: Descendant[] = [{ children: [{ text: '' }] }];

/** A Slate editor, as Discord uses it, in an element that wears the attributes. */
export const slateBox =
  (attributes: Record<string, string>, label: string) =>
  (takesKey: TakesKey): Box => {
    const element = el('div', attributes);
    const editor = withReact(createEditor());
    const editable = h(Editable, {
      role: 'textbox',
      'aria-label': label,
      'aria-multiline': 'true',
      onKeyDown: ({ nativeEvent }: { nativeEvent: KeyboardEvent }) => {
        takesKey(nativeEvent);
      },
    });
    createRoot(element).render(h(Slate, { editor, initialValue: EMPTY }, editable));
    return {
      element,
      text: () => editor.children.map((line) => Node.string(line)).join('\n'),
      clear: () => {
        const all = { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) };
        Transforms.delete(editor, { at: all });
      },
    };
  };
