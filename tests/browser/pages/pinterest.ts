import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { draftBox } from './draft.ts';

/** The pin builder: a plain title, Draft.js for the description, the button far above both. */
const pin = composer(draftBox({}, 'Add a detailed description'), 'none');
const button = sender(el('button', { type: 'button' }, el('div', {}, 'Publish')), pin);
root().append(
  el('div', { 'data-test-id': 'storyboard-creation-nav-done' }, button),
  el(
    'div',
    { class: 'builder' },
    el('input', { type: 'text', id: 'storyboard-selector-title', placeholder: 'Add a title' }),
    el('div', { class: 'description' }, pin.element),
  ),
);
