import { ckeditorBox } from './ckeditor.ts';
import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';

/** A chat in the small box: Enter sends. */
const chat = composer(
  ckeditorBox({ 'data-tid': 'ckeditor', 'aria-label': 'Type a message', class: 'box' }),
  'Enter',
);
const button = el(
  'button',
  { type: 'button', 'data-tid': 'newMessageCommands-send', 'aria-label': 'Send (Ctrl+Enter)' },
  '➤',
);
const kind = new URLSearchParams(location.search).has('group')
  ? 'chat-group-support-text'
  : 'one-on-one-chat-support-text';
root().append(
  el(
    'div',
    { role: 'main' },
    el('span', { id: kind, hidden: '' }),
    el('div', {}, chat.element, sender(button, chat)),
  ),
);
