import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';

/** The post dialog: a `div` as the button, no key that sends; it goes away once the post is made. */
function openDialog(): void {
  const post = composer(lexicalBox({ 'aria-label': "What's on your mind?" }), 'none', () => dialog.remove());
  const button = el('div', { role: 'button', 'aria-label': 'Post', tabindex: '0' }, el('span', {}, 'Post'));
  const form = el('form', { method: 'POST' }, post.element, sender(button, post));
  const dialog = el('div', { role: 'dialog', class: 'dialog' }, form);
  document.body.append(dialog);
  post.element.focus();
}

/** A comment box: Enter sends, Shift+Enter breaks the line. */
const comment = composer(lexicalBox({ 'aria-label': 'Write a comment…' }), 'Enter');

const opener = el('div', { role: 'button', tabindex: '0', class: 'opener' }, "What's on your mind?");
opener.addEventListener('click', openDialog);
root().append(
  opener,
  el(
    'div',
    { role: 'article' },
    el('p', {}, 'A post of a friend'),
    el('form', { role: 'presentation' }, comment.element),
  ),
);
