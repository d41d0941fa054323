import { el, isEnter, root } from './dom.ts';
import { record } from './record.ts';

/** A site that nobody described: a plain form that the page's own listener handles. */
function scripted(): HTMLElement {
  const box = el('textarea', { name: 'body', 'aria-label': 'Your note', rows: '4' });
  const form = el('form', { class: 'note' }, box, el('button', { type: 'submit' }, 'Publish'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (box.value.trim() === '') return;
    record(box.value, 'button');
    form.reset();
  });
  return form;
}

/** The same without any script: the browser itself sends the form. */
function native(): HTMLElement {
  return el(
    'form',
    { class: 'note', method: 'post', action: '/receive' },
    el('textarea', { name: 'body', 'aria-label': 'Your note', rows: '4' }),
    el('button', { type: 'submit' }, 'Publish'),
  );
}

function recordOnSubmit(form: HTMLFormElement, field: HTMLInputElement): HTMLFormElement {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    record(field.value, 'button');
  });
  return form;
}

/** Fields that are not for publishing and must never be held. */
function tools(): HTMLElement[] {
  const search = el('input', { type: 'search', name: 'q', 'aria-label': 'Search' });
  const user = el('input', {
    type: 'text',
    name: 'username',
    autocomplete: 'username',
    'aria-label': 'Name',
  });
  const password = el('input', { type: 'password', name: 'password', 'aria-label': 'Password' });
  const code = el('textarea', {
    class: 'inputarea',
    'aria-label': 'Editor content',
    'aria-roledescription': 'editor',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    wrap: 'off',
    rows: '4',
  });
  const run = el('button', { type: 'button', id: 'run' }, 'Run');
  run.addEventListener('click', () => record(code.value, 'button'));
  code.addEventListener('keydown', (event) => {
    if (isEnter(event) && event.ctrlKey) record(code.value, 'keys');
  });
  const to = el('textarea', { name: 'to', 'aria-label': 'To', rows: '1' });
  const mail = el('button', { type: 'button' }, 'Send');
  mail.addEventListener('click', () => record(to.value, 'button'));
  to.addEventListener('keydown', (event) => {
    if (isEnter(event)) record(to.value, 'keys');
  });
  return [
    el('div', { id: 'mail' }, to, mail),
    recordOnSubmit(
      el('form', { role: 'search', id: 'search' }, search, el('button', { type: 'submit' }, 'Search')),
      search,
    ),
    recordOnSubmit(
      el('form', { id: 'login' }, user, password, el('button', { type: 'submit' }, 'Log in')),
      user,
    ),
    el('div', { class: 'monaco-editor', 'data-mode-id': 'javascript' }, code, run),
  ];
}

const pages: Record<string, () => HTMLElement[]> = {
  '/': () => [scripted()],
  '/native': () => [native()],
  '/tools': tools,
};
root().append(...(pages[location.pathname]?.() ?? []));
