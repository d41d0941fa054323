import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isCtrlEnter, root } from './dom.ts';
import { record, type Sent } from './record.ts';

/** The icon of the visibility that was chosen: everybody, or those who are named. */
const visibility = new URLSearchParams(location.search).has('direct') ? 'at' : 'globe';

/** Mastodon's compose form: Ctrl+Enter calls the handler itself, so there is no submit event. */
function ComposeForm() {
  const [text, setText] = useState('');
  const send = (how: Sent['how']) => {
    if (text.trim() === '') return;
    record(text, how);
    setText('');
  };
  return h(
    'form',
    {
      className: 'compose-form',
      onSubmit: (event: Event) => {
        event.preventDefault();
        send('button');
      },
    },
    h('textarea', {
      className: 'autosuggest-textarea__textarea',
      'aria-label': "What's on your mind?",
      rows: 4,
      value: text,
      onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
      onKeyDown: (event: { nativeEvent: KeyboardEvent }) => {
        if (isCtrlEnter(event.nativeEvent)) send('keys');
      },
    }),
    h(
      'button',
      { type: 'button', className: 'dropdown-button', title: 'Change post privacy' },
      h('svg', { className: `icon icon-${visibility}`, width: 16, height: 16 }),
    ),
    h('button', { type: 'submit', className: 'button button--compact' }, 'Post'),
  );
}

const place = root();
place.id = 'mastodon';
createRoot(place).render(h(ComposeForm, null));
