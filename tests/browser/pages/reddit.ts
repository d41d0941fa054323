import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { lexicalBox } from './lexical.ts';
import { textareaBox } from './plain.ts';

/** An element with an open shadow root, as the site's components have. */
function shadowed(
  name: string,
  attributes: Record<string, string>,
  inside: Node[],
  slotted: Node[] = [],
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.attachShadow({ mode: 'open' }).append(...inside);
  element.append(...slotted);
  return element;
}

/** Editor and button are slotted into the component. */
function comments(): HTMLElement[] {
  const comment = composer(
    lexicalBox({ name: 'body', slot: 'rte', 'aria-label': 'Comment body' }),
    'Ctrl+Enter',
  );
  const button = el('button', { type: 'submit', slot: 'submit-button' }, 'Comment');
  return [
    shadowed(
      'shreddit-composer',
      {},
      [el('slot', { name: 'rte' }), el('slot', { name: 'submit-button' })],
      [comment.element, sender(button, comment)],
    ),
  ];
}

/** Title and button each in a shadow root; the one of the button also holds one that only saves. */
function submitPage(): HTMLElement[] {
  const title = textareaBox({ name: 'title', placeholder: 'Title' })(() => false);
  const post = composer(
    lexicalBox({ name: 'body', slot: 'rte', 'aria-label': 'Post body text field' }),
    'none',
  );
  const button = sender(el('button', { type: 'button', id: 'inner-post-submit-button' }, 'Post'), post);
  const draft = el('button', { type: 'button', id: 'inner-save-draft-button' }, 'Save Draft');
  return [
    shadowed('faceplate-textarea-input', { name: 'title' }, [title.element]),
    shadowed('shreddit-composer', {}, [el('slot', { name: 'rte' })], [post.element]),
    shadowed('r-post-form-submit-button', { id: 'submit-post-button' }, [draft, button]),
  ];
}

/** Chat: components within components. */
function chat(): HTMLElement[] {
  const message = composer(textareaBox({ name: 'message', placeholder: 'Message' }), 'Enter');
  const button = el('button', { type: 'button', 'aria-label': 'Send message' }, '➤');
  const inner = shadowed('rs-message-composer', {}, [
    el('div', {}, message.element, sender(button, message)),
  ]);
  return [shadowed('rs-app', {}, [shadowed('rs-room', {}, [inner])])];
}

const { pathname } = location;
root().append(
  ...(pathname.startsWith('/room/') ? chat() : pathname.endsWith('/submit') ? submitPage() : comments()),
);
