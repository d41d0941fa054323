import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';

/** A chat: Enter sends, and so does a `div` that says so. */
const chat = composer(lexicalBox({ 'aria-label': 'Message', 'aria-placeholder': 'Aa' }), 'Enter');
const button = el('div', { role: 'button', tabindex: '0', 'aria-label': 'Press enter to send' }, '➤');
root().append(el('div', { role: 'main' }, chat.element, sender(button, chat)));
