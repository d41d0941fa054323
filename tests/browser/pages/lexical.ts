import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import type { Box, TakesKey } from './composer.ts';
import { el } from './dom.ts';

/** A Lexical editor, as Meta's sites, WhatsApp and the new Reddit use it. */
export const lexicalBox =
  (attributes: Record<string, string>) =>
  (takesKey: TakesKey): Box => {
    const element = el('div', {
      role: 'textbox',
      contenteditable: 'true',
      'data-lexical-editor': 'true',
      class: 'box',
      ...attributes,
    });
    const editor = createEditor({ namespace: 'page', onError: (error) => reportError(error) });
    editor.setRootElement(element);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => event !== null && takesKey(event),
      COMMAND_PRIORITY_HIGH,
    );
    return {
      element,
      text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
      clear: () => editor.update(() => $getRoot().clear()),
    };
  };
