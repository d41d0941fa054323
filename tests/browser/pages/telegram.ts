import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { editableBox } from './plain.ts';

/** The client at /a hears keys on the document, before the box does. */
function a(): HTMLElement {
  let hears = (_: KeyboardEvent): boolean => false;
  const attributes = { id: 'editable-message-text', role: 'textbox', 'aria-label': 'Message' };
  const chat = composer((takesKey) => {
    hears = takesKey;
    return editableBox(attributes)(() => false);
  }, 'Enter');
  document.addEventListener(
    'keydown',
    (event) => {
      if (document.activeElement === chat.element) hears(event);
    },
    true,
  );
  const button = el(
    'button',
    { type: 'button', class: 'Button send main-button', title: 'Send Message', 'aria-label': 'Send Message' },
    '➤',
  );
  return el('div', { class: 'message-input-wrapper' }, chat.element, sender(button, chat));
}

/** The client at /k: a button that says nothing in words. */
function k(): HTMLElement {
  const chat = composer(
    editableBox({ class: 'input-message-input box', 'data-placeholder': 'Message' }),
    'Enter',
  );
  const button = el('button', { type: 'button', class: 'btn-icon btn-circle btn-send send' }, '➤');
  return el('div', { class: 'chat-input' }, chat.element, el('div', {}, sender(button, chat)));
}

root().append(location.pathname.startsWith('/k/') ? k() : a());
