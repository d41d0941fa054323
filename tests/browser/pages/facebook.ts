import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { el, isEnter, root } from './dom.ts';
import { record, type Sent } from './record.ts';

function lexicalBox(label: string): { box: HTMLElement; editor: LexicalEditor } {
  const box = el('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': label,
    'data-lexical-editor': 'true',
    class: 'box',
  });
  const editor = createEditor({ namespace: label, onError: (error) => reportError(error) });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return { box, editor };
}

function send(editor: LexicalEditor, how: Sent['how']): boolean {
  const text = editor.getEditorState().read(() => $getRoot().getTextContent());
  if (text.trim() === '') return false;
  record(text, how);
  editor.update(() => $getRoot().clear());
  return true;
}

/** The post dialog: a `div` as the button, no key that sends; it goes away once the post is made. */
function openDialog(): void {
  const { box, editor } = lexicalBox("What's on your mind?");
  const button = el('div', { role: 'button', 'aria-label': 'Post', tabindex: '0' }, el('span', {}, 'Post'));
  const dialog = el('div', { role: 'dialog', class: 'dialog' }, el('form', { method: 'POST' }, box, button));
  button.addEventListener('click', () => {
    if (send(editor, 'button')) dialog.remove();
  });
  document.body.append(dialog);
  box.focus();
}

/** A comment box: Enter sends, Shift+Enter breaks the line. */
function commentBox(): HTMLElement {
  const { box, editor } = lexicalBox('Write a comment…');
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (!event || !isEnter(event) || event.shiftKey) return false;
      event.preventDefault();
      send(editor, 'keys');
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  return el('form', { role: 'presentation' }, box);
}

const opener = el('div', { role: 'button', tabindex: '0', class: 'opener' }, "What's on your mind?");
opener.addEventListener('click', openDialog);
root().append(opener, el('div', { role: 'article' }, el('p', {}, 'A post of a friend'), commentBox()));
