import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { textareaBox } from './plain.ts';

/** X Chat: a plain text area, in which Enter sends. */
const chat = composer(
  textareaBox({ 'data-testid': 'dm-composer-textarea', placeholder: 'Message' }),
  'Enter',
);
const button = el(
  'button',
  { type: 'button', 'data-testid': 'dm-composer-send-button', 'aria-label': 'Send' },
  '➤',
);
root().append(el('div', { 'data-testid': 'chat-drawer-root' }, chat.element, sender(button, chat)));
