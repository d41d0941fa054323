import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { editableBox } from './plain.ts';

/** An element of the site's own, in the light DOM as Polymer draws it. */
function own(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const submitButton = (button: HTMLElement) => own('ytd-button-renderer', { id: 'submit-button' }, button);

function watch(): HTMLElement[] {
  const comment = composer(
    editableBox({ id: 'contenteditable-root', 'aria-label': 'Add a comment...' }),
    'Ctrl+Enter',
  );
  const button = sender(el('button', { type: 'button', 'aria-label': 'Comment' }, 'Comment'), comment);
  return [own('ytd-commentbox', {}, comment.element, el('div', { id: 'buttons' }, submitButton(button)))];
}

/** Of the two buttons that look alike, one has no size. */
function community(): HTMLElement[] {
  const post = composer(
    editableBox({ id: 'contenteditable-root', 'aria-label': 'What’s on your mind?' }),
    'none',
  );
  const ghost = submitButton(el('button', { type: 'button' }, 'Post'));
  ghost.hidden = true;
  const button = sender(el('button', { type: 'button' }, 'Post'), post);
  return [own('ytd-backstage-post-dialog-renderer', {}, post.element, ghost, submitButton(button))];
}

function liveChat(): HTMLElement[] {
  const line = composer(editableBox({ id: 'input', 'aria-label': 'Chat...' }), 'Enter');
  const button = sender(el('button', { type: 'button', 'aria-label': 'Send' }, '➤'), line);
  return [
    own(
      'yt-live-chat-message-input-renderer',
      {},
      own('yt-live-chat-text-input-field-renderer', {}, line.element),
      el('div', { id: 'send-button' }, button),
    ),
  ];
}

/** Studio: title and description are two boxes with the same id; the button stands in the dialog's footer. */
function upload(): HTMLElement[] {
  const title = editableBox({ id: 'textbox', 'aria-label': 'Add a title that describes your video' })(
    () => false,
  );
  const description = composer(
    editableBox({ id: 'textbox', 'aria-label': 'Tell viewers about your video' }),
    'none',
  );
  const button = sender(el('button', { type: 'button' }, 'Publish'), description);
  const box = (id: string, element: HTMLElement) =>
    own('ytcp-social-suggestions-textbox', { id }, el('div', {}, element));
  return [
    own(
      'ytcp-uploads-dialog',
      { role: 'dialog' },
      box('title-textarea', title.element),
      box('description-textarea', description.element),
      own('ytcp-button', { id: 'done-button' }, button),
    ),
  ];
}

const pages: [string, () => HTMLElement[]][] = [
  ['/live_chat', liveChat],
  ['/channel/', upload],
  ['/@', community],
];
const page = pages.find(([start]) => location.pathname.startsWith(start))?.[1] ?? watch;
root().append(...page());
