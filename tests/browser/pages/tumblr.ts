import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { editableBox } from './plain.ts';

/** Blocks, each a contenteditable of its own, as Gutenberg's RichText makes them; one post of all. */
const heading = editableBox({
  role: 'textbox',
  'aria-label': 'Title',
  class: 'block-editor-rich-text__editable',
})(() => false);
const post = composer(
  editableBox({
    role: 'textbox',
    'aria-label': 'Empty block; start writing or type forward slash to choose a block',
    class: 'block-editor-rich-text__editable box',
  }),
  'Ctrl+Enter',
);
const button = el(
  'button',
  { type: 'button', 'data-testid': 'postFormPostButton' },
  el('span', {}, 'Post now'),
);
root().append(
  el(
    'div',
    { role: 'dialog' },
    el('div', { 'data-testid': 'gutenberg-editor' }, heading.element, post.element),
    el('textarea', { 'aria-label': 'Tags editor', placeholder: '#add tags to help people find your post' }),
    sender(button, post),
  ),
);
