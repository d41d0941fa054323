import { el, isEnter, root } from './dom.ts';
import { record, type Sent } from './record.ts';
import { tiptapBox, tiptapText } from './tiptap.ts';

function openComposer(): void {
  const place = el('div', { class: 'box' });
  const button = el('button', {
    type: 'button',
    role: 'button',
    'data-testid': 'composerPublishBtn',
    'aria-label': 'Publish post',
  });
  button.append(el('div', {}, 'Post'));
  const dialog = el('div', { role: 'dialog', 'aria-modal': 'true', class: 'dialog' }, place, button);
  document.body.append(dialog);
  const send = (how: Sent['how']) => {
    if (editor.isEmpty) return;
    record(tiptapText(editor), how);
    editor.destroy();
    dialog.remove();
  };
  const editor = tiptapBox(place, 'Rich-Text Editor', () => send('keys'));
  button.addEventListener('click', () => send('button'));
  editor.commands.focus();
}

/** A conversation: the message leaves in the next frame, as in Bluesky's own client. */
function conversation(): HTMLElement {
  const box = el('textarea', { 'aria-label': 'Message input field', rows: '2' });
  const button = el('button', { type: 'button', 'aria-label': 'Send message' }, 'Send');
  const send = (how: Sent['how']) => {
    const text = box.value;
    if (text.trim() === '') return;
    box.value = '';
    requestAnimationFrame(() => record(text, how));
  };
  button.addEventListener('click', () => send('button'));
  box.addEventListener('keydown', (event) => {
    if (!isEnter(event) || event.shiftKey) return;
    event.preventDefault();
    send('keys');
  });
  return el('div', {}, box, button);
}

function home(): HTMLElement {
  const opener = el('button', { type: 'button', class: 'opener', 'aria-label': 'New post' }, 'New post');
  opener.addEventListener('click', openComposer);
  return opener;
}

root().append(location.pathname.startsWith('/messages/') ? conversation() : home());
