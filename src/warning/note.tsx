import { render } from 'preact';
import { i18n } from '../words/lasting.ts';
import { createHost } from './host.ts';
import { Sign } from './icons.tsx';
import css from './note.css?inline';
import { byPerson } from './shield.ts';

const KINDS = ['unchecked', 'pressAgain', 'pressAcceptAgain', 'addAgain', 'tooLong', 'reload'] as const;
export type NoteKind = (typeof KINDS)[number];

/** Has every note ready: some are shown when the extension has gone from under the page. */
export function learnNotes(): void {
  for (const kind of KINDS) i18n.t(`notes.${kind}`);
  i18n.t('notes.dismiss');
  i18n.t('language');
}

const SHOWN_MS = 10_000;
let current: AbortController | undefined;

/** A quiet sentence at the foot of the page; it replaces the one before it. */
export const showNote = (kind: NoteKind, signal: AbortSignal): void =>
  tell(i18n.t(`notes.${kind}`), signal, kind === 'reload');

/** The same with words of the pack's. */
export function tell(sentence: string, signal: AbortSignal, stays = false): void {
  current?.abort();
  if (signal.aborted) return;
  const closing = new AbortController();
  current = closing;
  const ended = AbortSignal.any([signal, closing.signal]);
  const { element, root } = createHost(css, ended, true);
  const close = () => closing.abort();
  ended.addEventListener('abort', () => render(null, root), { once: true });

  // In the top layer, over dialogs of the page.
  root.popover = 'manual';
  root.setAttribute('role', 'status');
  document.documentElement.append(element);
  root.showPopover();
  // Said only if it is put into a region that is already there.
  const frame = requestAnimationFrame(() => render(<Note sentence={sentence} onClose={close} />, root));
  ended.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  if (!stays) closeLater(root, close, ended);
}

const Note = ({ sentence, onClose }: { sentence: string; onClose: () => void }) => (
  <div class="note">
    <Sign size={18} />
    <p>{sentence}</p>
    <button type="button" class="link" onClick={(event) => byPerson(event) && onClose()}>
      {i18n.t('notes.dismiss')}
    </button>
  </div>
);

/** The time to read it does not run while the pointer or the focus is on it. */
function closeLater(root: HTMLElement, close: () => void, signal: AbortSignal): void {
  let timer = 0;
  const run = () => {
    clearTimeout(timer);
    timer = window.setTimeout(close, SHOWN_MS);
  };
  const pause = () => clearTimeout(timer);
  root.addEventListener('pointerenter', pause, { signal });
  root.addEventListener('pointerleave', run, { signal });
  root.addEventListener('focusin', pause, { signal });
  root.addEventListener('focusout', run, { signal });
  signal.addEventListener('abort', pause, { once: true });
  run();
}
