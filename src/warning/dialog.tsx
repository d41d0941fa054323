import { render } from 'preact';
import type { Warning } from '../verdict/explain.ts';
import css from './dialog.css?inline';
import { createHost } from './host.ts';
import { keepInPage } from './keep.ts';
import { Question } from './question.tsx';

/** `edit` and `cancel` both lead back to the composer; `post` lets this post go. */
export type Choice = 'edit' | 'cancel' | 'post';

export interface Ask {
  warning: Warning;
  /** The post as it would be sent. */
  text: string;
  /** Ends the question with `cancel`. */
  signal: AbortSignal;
  /** Called at most once for a rule. */
  onReportWrong: (rule: string) => void;
}

/** The second click of a double click on Post must not land on our buttons. */
const SETTLE_MS = 300;

/** Asks the person about a held post. Never rejects. */
export const ask = (request: Ask): Promise<Choice> =>
  request.signal.aborted ? Promise.resolve('cancel') : new Promise((resolve) => open(request, resolve));

function open({ signal, ...question }: Ask, answer: (choice: Choice) => void): void {
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
  const cancel = () => choose('cancel');
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
  dialog.addEventListener('close', () => !dialog.open && present(), { signal: asking });
  signal.addEventListener('abort', cancel, { once: true, signal: asking });

  render(<Question {...question} onChoice={choose} />, dialog);
  host.root.append(dialog);
  document.documentElement.append(host.element);
  keepInPage(host.element, present, cancel, asking);
  present();
}
