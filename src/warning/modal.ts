import { render } from 'preact';
import { createHost } from './host.ts';
import { keepInPage } from './keep.ts';
import { byPerson } from './shield.ts';

/** The second click of a double click on Post must not land on our buttons. */
const SETTLE_MS = 300;

export interface Question<Choice> {
  css: string;
  /** What Escape, and the end of the signal, choose. */
  cancelled: Choice;
  signal: AbortSignal;
  /** Renders the question. What has the first focus says `data-first`; its title has the id `what`, its text `about`. */
  draw(dialog: HTMLDialogElement, choose: (choice: Choice) => void): void;
}

/** Asks one question in a modal dialog that only the person can answer. Never rejects. */
export const askInModal = <Choice>(question: Question<Choice>): Promise<Choice> =>
  question.signal.aborted
    ? Promise.resolve(question.cancelled)
    : new Promise((resolve) => open(question, resolve));

function open<Choice>(
  { css, cancelled, signal, draw }: Question<Choice>,
  answer: (choice: Choice) => void,
): void {
  const closing = new AbortController();
  const asking = closing.signal;
  const host = createHost(css, asking);
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  dialog.setAttribute('aria-labelledby', 'what');
  dialog.setAttribute('aria-describedby', 'about');

  const choose = (choice: Choice) => {
    if (asking.aborted) return;
    answer(choice);
    dialog.close();
    render(null, dialog);
    closing.abort();
  };
  const cancel = () => choose(cancelled);
  const present = () => {
    if (asking.aborted) return;
    if (dialog.open) dialog.close();
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    for (const part of [dialog, ...dialog.children]) part.scrollTop = 0;
  };

  const openedAt = performance.now();
  const tooSoon = (event: MouseEvent) => {
    if (event.detail > 0 && event.timeStamp - openedAt < SETTLE_MS) event.stopPropagation();
  };
  dialog.addEventListener('click', tooSoon, { signal: asking, capture: true });
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      if (event.isTrusted) cancel();
    },
    { signal: asking },
  );
  dialog.addEventListener('keydown', (event) => goRound(dialog, event), { signal: asking });
  dialog.addEventListener('close', () => !dialog.open && present(), { signal: asking });
  signal.addEventListener('abort', cancel, { once: true, signal: asking });

  draw(dialog, choose);
  host.root.append(dialog);
  document.documentElement.append(host.element);
  keepInPage(host.element, present, cancel, asking);
  present();
}

const STOPS = 'a[href], button, input, summary';

/** From the last stop to the first and back: in Firefox, Tab would leave a dialog that sits in a shadow root for good. */
function goRound(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || !byPerson(event)) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }),
  );
  const [first, last] = [stops[0], stops.at(-1)];
  if (event.target !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
