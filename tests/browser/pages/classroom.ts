import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { editableBox } from './plain.ts';

const privately = new URLSearchParams(location.search).has('private');

/** A page of the site's own kind; those visited before stay in the document, hidden. */
function view(hidden: boolean): HTMLElement {
  const announcement = composer(
    editableBox({
      role: 'textbox',
      'aria-label': 'Announce something to your class',
      class: 'box announcement',
    }),
    'none',
  );
  const post = el('div', { role: 'button', tabindex: '0' }, el('span', {}, 'Post'));
  const comment = composer(
    editableBox({
      role: 'textbox',
      'aria-label': privately ? 'Add private comment' : 'Add class comment',
      class: 'box comment',
    }),
    'none',
  );
  const button = el('button', { type: 'button', 'aria-label': 'Post', class: 'comment-post' }, '➤');
  const page = document.createElement('c-wiz');
  page.hidden = hidden;
  page.append(
    el('div', {}, announcement.element, el('div', { class: 'actions' }, sender(post, announcement))),
    el(
      'div',
      { class: 'stream-item' },
      el('p', {}, 'Homework is due on Friday'),
      el('div', {}, comment.element, sender(button, comment)),
    ),
  );
  return page;
}

root().append(view(true), view(false));
