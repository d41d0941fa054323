import { registerRichText } from '@lexical/rich-text';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';

/** After the policy's own examples (§6, §13), and two that are fine. */
const EXAMPLES = [
  'Kayden in 8B had another meltdown today and his mum had to collect him',
  'My mentor is useless and this school is a joke. Counting the days.',
  'look at their little faces 😍 last day with my Year 4 class, photos below',
  'Spent the afternoon planning fractions with Lego. Any tips for mixed groups?',
  'Lovely walk by the river this morning, the light was gorgeous',
];

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the practice page has no #${id}`);
  return found;
};

function put(list: HTMLElement, text: string) {
  list.querySelector('.empty')?.remove();
  const item = document.createElement('li');
  item.textContent = text;
  list.append(item);
}

const post = new Editor({
  element: element('post-editor'),
  extensions: [StarterKit],
  editorProps: {
    attributes: { role: 'textbox', 'aria-label': 'Post', 'aria-multiline': 'true' },
    handleKeyDown: (_view, event) => event.key === 'Enter' && event.ctrlKey && publish(),
  },
});

function publish(): boolean {
  const text = post.getText({ blockSeparator: '\n' });
  if (text.trim()) put(element('feed'), text);
  post.commands.clearContent();
  return true;
}
element('post-button').addEventListener('click', publish);

for (const text of EXAMPLES) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => post.chain().setContent(text).focus('end').run());
  item.append(button);
  element('examples').append(item);
}

const chat = createEditor({ namespace: 'chat', onError: (error) => console.error(error) });
chat.setRootElement(element('chat-editor'));
registerRichText(chat);
chat.registerCommand(
  KEY_ENTER_COMMAND,
  (event) => {
    if (event?.shiftKey) return false;
    event?.preventDefault();
    const text = chat.read(() => $getRoot().getTextContent());
    if (text.trim()) put(element('chat'), text);
    chat.update(() => $getRoot().clear());
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);

const comment = element('comment') as HTMLTextAreaElement;
element('comment-form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (comment.value.trim()) put(element('feed'), comment.value);
  comment.value = '';
});
