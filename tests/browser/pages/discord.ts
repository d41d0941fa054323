import { composer } from './composer.ts';
import { el, root } from './dom.ts';
import { slateBox } from './slate.ts';

/** A channel, or a chat with one person: no button, Enter sends. */
const label = location.pathname.includes('/@me/') ? 'Message @friend' : 'Message #general';
const chat = composer(slateBox({ class: 'slateContainer_ec4baf' }, label), 'Enter');
root().append(el('form', {}, el('div', { class: 'channelTextArea_f75fb0' }, chat.element)));
