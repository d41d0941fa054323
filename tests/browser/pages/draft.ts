import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import type { Box, TakesKey } from './composer.ts';
import { el } from './dom.ts';

/** A Draft.js editor, as TikTok and Pinterest use it, in an element that wears the attributes. */
export const draftBox =
  (attributes: Record<string, string>, ariaLabel: string) =>
  (takesKey: TakesKey): Box => {
    const element = el('div', attributes);
    const root = createRoot(element);
    let editorState = EditorState.createEmpty();
    const show = (next: EditorState) => {
      editorState = next;
      root.render(
        h(Editor, {
          editorState,
          onChange: show,
          role: 'textbox',
          ariaLabel,
          keyBindingFn: (event) => (takesKey(event) ? 'send' : getDefaultKeyBinding(event)),
          handleKeyCommand: (command) => (command === 'send' ? 'handled' : 'not-handled'),
        }),
      );
    };
    show(editorState);
    return {
      element,
      text: () => editorState.getCurrentContent().getPlainText(),
      clear: () => show(EditorState.moveFocusToEnd(EditorState.createEmpty())),
    };
  };
