import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';

/** A chat that takes no word from a script: neither a click nor a key that no hand made. */
const chat = composer(lexicalBox({ 'aria-label': 'Type a message', 'data-tab': '10' }), 'Enter');
for (const type of ['click', 'keydown'])
  document.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);

const icon = el('span', { 'data-icon': 'wds-ic-send-filled', 'aria-hidden': 'true' }, '➤');
const button = el('button', { type: 'button', 'aria-label': 'Send' }, icon);
const inGroup = new URLSearchParams(location.search).has('group');
root().append(
  el(
    'div',
    { id: 'main' },
    el('div', { 'data-id': inGroup ? 'false_123@g.us_A1' : 'false_123@c.us_A1' }, 'Hello there'),
    el('footer', {}, chat.element, sender(button, chat)),
  ),
);
