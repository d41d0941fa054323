import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';
import { textareaBox } from './plain.ts';

const divButton = (words: string) => el('div', { role: 'button', tabindex: '0' }, words);

/** The last step of the create dialog: a `div` that says Share sends the picture with its caption. */
function openDialog(): void {
  const caption = composer(lexicalBox({ 'aria-label': 'Write a caption...' }), 'none', () => dialog.remove());
  const heading = el('div', {}, el('h1', {}, 'Create new post'), sender(divButton('Share'), caption));
  const dialog = el('div', { role: 'dialog', class: 'dialog' }, heading, caption.element);
  document.body.append(dialog);
}

function home(): HTMLElement[] {
  const opener = el('div', { role: 'button', class: 'opener' }, 'New post');
  opener.addEventListener('click', openDialog);
  return [opener];
}

function post(): HTMLElement[] {
  const comment = composer(
    textareaBox({ 'aria-label': 'Add a comment…', placeholder: 'Add a comment…' }),
    'Enter',
  );
  return [
    el(
      'article',
      {},
      el('p', {}, 'A picture of a friend, and a few words about it'),
      el('form', { method: 'POST' }, comment.element, sender(divButton('Post'), comment)),
    ),
  ];
}

function chat(): HTMLElement[] {
  const message = composer(
    lexicalBox({ 'aria-label': 'Message', 'aria-placeholder': 'Message...' }),
    'Enter',
  );
  return [el('div', {}, message.element, sender(divButton('Send'), message))];
}

const { pathname } = location;
root().append(...(pathname.startsWith('/p/') ? post() : pathname.startsWith('/direct/') ? chat() : home()));
