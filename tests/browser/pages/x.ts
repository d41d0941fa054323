import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { takes } from './attach.ts';
import { isCtrlEnter, root } from './dom.ts';
import { record, type Sent } from './record.ts';

interface ComposerProps {
  button: string;
  done: () => void;
}

/** X's post box: Draft.js, a hidden file input, a button that is off while the box is empty, Ctrl+Enter. */
function Composer({ button, done }: ComposerProps) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const text = state.getCurrentContent().getPlainText();
  const send = (how: Sent['how']) => {
    if (text.trim() === '') return;
    record(text, how);
    setState(EditorState.moveFocusToEnd(EditorState.createEmpty()));
    done();
  };
  return h(
    'div',
    { className: 'composer' },
    h(Editor, {
      editorState: state,
      onChange: setState,
      role: 'textbox',
      ariaLabel: 'Post text',
      webDriverTestID: 'tweetTextarea_0',
      handlePastedFiles: (files) => {
        takes('paste', files);
        return 'handled';
      },
      handleDroppedFiles: (_, files) => {
        takes('drop', files);
        return 'handled';
      },
      keyBindingFn: (event) => (isCtrlEnter(event) ? 'send' : getDefaultKeyBinding(event)),
      handleKeyCommand: (command) => {
        if (command !== 'send') return 'not-handled';
        send('keys');
        return 'handled';
      },
    }),
    h('input', {
      type: 'file',
      hidden: true,
      'data-testid': 'fileInput',
      multiple: true,
      onChange: ({ target }: { target: HTMLInputElement }) => takes('input', target.files ?? []),
    }),
    h(
      'button',
      {
        type: 'button',
        role: 'button',
        'data-testid': button,
        disabled: text.trim() === '',
        onClick: () => send('button'),
      },
      h('div', { dir: 'ltr' }, h('span', null, 'Post')),
    ),
  );
}

/** The timeline's own box stays in the page behind the dialog, with the same test id, as on X. */
function App() {
  const [path, setPath] = useState(location.pathname);
  const go = (to: string) => {
    history.pushState(null, '', to);
    setPath(to);
  };
  const dialog =
    path === '/compose/post'
      ? h(
          'div',
          { role: 'dialog', 'aria-modal': 'true', className: 'dialog' },
          h(Composer, { button: 'tweetButton', done: () => go('/home') }),
        )
      : null;
  return h(
    'main',
    null,
    h(
      'button',
      { type: 'button', 'data-testid': 'SideNav_NewTweet_Button', onClick: () => go('/compose/post') },
      'Post',
    ),
    h(Composer, { button: 'tweetButtonInline', done: () => undefined }),
    dialog,
  );
}

createRoot(root()).render(h(App, null));
