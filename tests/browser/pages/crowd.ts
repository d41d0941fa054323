import { composer, sendingForm } from './composer.ts';
import { el, root } from './dom.ts';
import { textareaBox } from './plain.ts';

/** A page of ten thousand nodes with fifty boxes among them. */
const filler = (): HTMLElement[] =>
  Array.from({ length: 65 }, () => el('p', {}, el('span', {}, 'a'), el('b', {}, 'b')));

function section(): HTMLElement {
  const box = composer(textareaBox({}), 'none');
  return el(
    'section',
    {},
    ...filler(),
    sendingForm(el('form', {}, box.element, el('button', {}, 'Post')), box),
  );
}

root().append(...Array.from({ length: 50 }, section));
