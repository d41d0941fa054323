import { composer, sendingForm } from './composer.ts';
import { el, root } from './dom.ts';
import { textareaBox } from './plain.ts';

/** Plain forms that a listener of the page sends. */
function comments(): HTMLElement {
  const comment = composer(textareaBox({ name: 'text' }), 'none');
  const buttons = el(
    'div',
    { class: 'usertext-buttons' },
    el('button', { type: 'submit', class: 'save' }, 'save'),
    el('button', { type: 'button', class: 'cancel' }, 'cancel'),
  );
  const edit = el('div', { class: 'usertext-edit md-container' }, comment.element, buttons);
  return sendingForm(el('form', { class: 'usertext cloneable' }, edit), comment);
}

function submitPage(): HTMLElement {
  const title = el('textarea', { name: 'title', rows: '2' });
  const post = composer(textareaBox({ name: 'text' }), 'none');
  const button = el('button', { type: 'submit', name: 'submit', class: 'btn' }, 'submit');
  return sendingForm(el('form', { id: 'newlink', class: 'submit' }, title, post.element, button), post);
}

function message(): HTMLElement {
  const to = el('input', { type: 'text', name: 'to' });
  const text = composer(textareaBox({ name: 'text' }), 'none');
  const button = el('button', { type: 'submit', id: 'send' }, 'send');
  return sendingForm(el('form', { id: 'compose-message' }, to, text.element, button), text);
}

const { pathname } = location;
root().append(
  pathname.startsWith('/message/') ? message() : pathname.endsWith('/submit') ? submitPage() : comments(),
);
