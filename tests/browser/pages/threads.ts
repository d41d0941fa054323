import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';

const divButton = (words: string) => el('div', { role: 'button', tabindex: '0' }, el('div', {}, words));

function openDialog(): void {
  const post = composer(lexicalBox({ 'aria-placeholder': "What's new?" }), 'Ctrl+Enter', () =>
    dialog.remove(),
  );
  const dialog = el(
    'div',
    { role: 'dialog', class: 'dialog' },
    post.element,
    sender(divButton('Post'), post),
  );
  document.body.append(dialog);
  post.element.focus();
}

function home(): HTMLElement {
  const opener = el('div', { role: 'button', class: 'opener' }, "What's new?");
  opener.addEventListener('click', openDialog);
  return opener;
}

/** The box for a reply stands under the post of somebody else. */
function post(): HTMLElement {
  const reply = composer(lexicalBox({ 'aria-placeholder': 'Reply to friend...' }), 'Ctrl+Enter');
  return el('div', {}, el('p', {}, 'A post of a friend'), reply.element, sender(divButton('Reply'), reply));
}

root().append(location.pathname.includes('/post/') ? post() : home());
