import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { isCtrlEnter } from './dom.ts';

/** A TipTap box that sends on Ctrl+Enter, as Bluesky's posts and LinkedIn's comments do. */
export function tiptapBox(place: HTMLElement, label: string, sendByKeys: () => void): Editor {
  return new Editor({
    element: place,
    extensions: [StarterKit],
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': label, 'aria-multiline': 'true' },
      handleKeyDown: (_view, event) => {
        if (!isCtrlEnter(event)) return false;
        sendByKeys();
        return true;
      },
    },
  });
}

export function tiptapText(editor: Editor): string {
  return editor.getText({ blockSeparator: '\n' });
}
