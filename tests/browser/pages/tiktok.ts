import { composer, sender } from './composer.ts';
import { el, root } from './dom.ts';
import { draftBox } from './draft.ts';

/** The control that sends a message is a drawing with a listener, and no button around it. */
function drawing(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M0 0 L24 12 L0 24 Z');
  svg.setAttribute('data-e2e', 'message-send');
  svg.setAttribute('width', '24');
  svg.setAttribute('height', '24');
  svg.append(path);
  return svg;
}

function upload(): HTMLElement[] {
  const caption = composer(draftBox({ class: 'caption' }, 'Description'), 'none');
  const button = el('button', { type: 'button', 'data-e2e': 'post_video_button' }, 'Post');
  return [caption.element, el('div', { class: 'footer' }, sender(button, caption))];
}

function video(): HTMLElement[] {
  const comment = composer(draftBox({ 'data-e2e': 'comment-input' }, 'Add comment...'), 'Enter');
  const button = el('div', { 'data-e2e': 'comment-post', role: 'button', tabindex: '0' }, 'Post');
  return [el('div', {}, comment.element, sender(button, comment))];
}

function chat(): HTMLElement[] {
  const message = composer(draftBox({ 'data-e2e': 'message-input-area' }, 'Send a message...'), 'Enter');
  return [el('div', {}, message.element, sender(drawing(), message))];
}

const { pathname } = location;
root().append(
  ...(pathname === '/messages' ? chat() : pathname.startsWith('/tiktokstudio/') ? upload() : video()),
);
