import { takes } from './attach.ts';
import { el } from './dom.ts';

/** Every way in which a page takes files, and what it got in each. */

const input = (id: string, way: string, hidden = false) => {
  const made = el('input', { id, type: 'file', multiple: '' });
  made.hidden = hidden;
  made.addEventListener('change', () => takes(way, made.files ?? []));
  made.addEventListener('cancel', () => window.__refused.push(way));
  return made;
};

const button = (id: string, onClick: () => void) => {
  const made = el('button', { id, type: 'button' }, id);
  made.addEventListener('click', onClick);
  return made;
};

const shadow = el('div', { id: 'shadow' });
shadow.attachShadow({ mode: 'open' }).append(input('inner', 'shadow'));
const closed = el('div', { id: 'closed' });
const closedInput = input('innermost', 'closed');
closed.attachShadow({ mode: 'closed' }).append(closedInput);

const hidden = input('hidden', 'hidden', true);
let detached: HTMLInputElement | undefined;
let removed: HTMLInputElement | undefined;
const openDetached = () => {
  detached = input('detached', 'detached');
  detached.click();
};
const openRemoved = () => {
  removed = input('removed', 'removed');
  document.body.append(removed);
  removed.click();
  removed.remove();
};
Object.assign(window, { inputs: () => ({ detached, removed, closed: closedInput }) });

const pick = async () => {
  const { showOpenFilePicker } = window as unknown as {
    showOpenFilePicker(): Promise<{ getFile(): Promise<File> }[]>;
  };
  try {
    const handles = await showOpenFilePicker();
    await takes('picker', await Promise.all(handles.map((handle) => handle.getFile())));
  } catch (error) {
    window.__refused.push(`picker ${(error as Error).name}`);
  }
};

const zone = el('div', { id: 'zone', contenteditable: 'true', class: 'box' });
zone.addEventListener('dragover', (event) => event.preventDefault());
for (const way of ['paste', 'drop'] as const)
  zone.addEventListener(way, (event) => {
    const data = event instanceof DragEvent ? event.dataTransfer : (event as ClipboardEvent).clipboardData;
    if (!data?.files.length) return;
    event.preventDefault();
    takes(way, data.files);
  });

document.querySelector('#root')?.append(
  input('plain', 'input'),
  hidden,
  button('choose', () => hidden.click()),
  button('choose-detached', openDetached),
  button('choose-removed', openRemoved),
  button('choose-picked', pick),
  shadow,
  closed,
  zone,
  el('textarea', { 'aria-label': 'Message' }),
);
