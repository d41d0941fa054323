import { composer } from './composer.ts';
import { el, root } from './dom.ts';
import { editableBox } from './plain.ts';

/** A chat with no button: Enter sends. */
const chat = composer(editableBox({ role: 'textbox', placeholder: 'Send a chat' }), 'Enter');
root().append(el('main', {}, chat.element));
