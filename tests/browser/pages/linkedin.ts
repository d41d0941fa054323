import { el, isCtrlEnter, isEnter, root } from './dom.ts';
import { quillInShadow } from './quill-in-shadow.ts';
import { record, type Sent } from './record.ts';
import { tiptapBox, tiptapText } from './tiptap.ts';

/** The post dialog: Quill 1 in the open shadow root of `#interop-outlet`. */
function openPostDialog(shadow: ShadowRoot): void {
  const place = el('div', { class: 'ql-container' });
  const button = el(
    'button',
    { type: 'button', class: 'share-actions__primary-action' },
    el('span', {}, 'Post'),
  );
  const dialog = el('div', { role: 'dialog', class: 'share-box' }, place, button);
  Object.assign(dialog.style, { position: 'fixed', inset: '80px', background: 'white' });
  shadow.append(dialog);
  const quill = quillInShadow(place, shadow, 'What do you want to talk about?');
  quill.root.style.cssText = 'min-height: 80px; white-space: pre-wrap';
  const send = (how: Sent['how']) => {
    const text = quill.getText().replace(/\n$/, '');
    if (text.trim() === '') return;
    record(text, how);
    dialog.remove();
  };
  button.addEventListener('click', () => send('button'));
  quill.root.addEventListener('keydown', (event) => {
    if (isCtrlEnter(event)) send('keys');
  });
  quill.root.focus();
}

function feed(): HTMLElement[] {
  const outlet = el('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  const shadow = outlet.attachShadow({ mode: 'open' });
  const opener = el('button', { type: 'button', class: 'opener' }, 'Start a post');
  opener.addEventListener('click', () => openPostDialog(shadow));

  const place = el('div', { class: 'box' });
  const button = el('button', { type: 'button', componentkey: 'commentButtonSection-7' }, 'Comment');
  const send = (how: Sent['how']) => {
    if (editor.isEmpty) return;
    record(tiptapText(editor), how);
    editor.commands.clearContent(true);
  };
  const editor = tiptapBox(place, 'Text editor for creating comment', () => send('keys'));
  button.addEventListener('click', () => send('button'));
  return [opener, el('article', {}, el('p', {}, 'A post of a colleague'), place, button), outlet];
}

/** A conversation: Enter sends, Shift+Enter breaks the line. */
function conversation(): HTMLElement {
  const box = el('div', {
    class: 'msg-form__contenteditable box',
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': 'Write a message…',
  });
  const button = el('button', { type: 'submit', class: 'msg-form__send-button' }, 'Send');
  const form = el('form', { class: 'msg-form' }, box, button);
  const send = (how: Sent['how']) => {
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks count
    const text = box.innerText.replace(/\n$/, '');
    if (text.trim() === '') return;
    record(text, how);
    box.replaceChildren();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send('button');
  });
  box.addEventListener('keydown', (event) => {
    if (!isEnter(event) || event.shiftKey) return;
    event.preventDefault();
    send('keys');
  });
  return form;
}

root().append(...(location.pathname.startsWith('/messaging/') ? [conversation()] : feed()));
