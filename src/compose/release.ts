import type { Attempt, Means } from './attempt.ts';
import { isVisible, queryAcross } from './dom.ts';
import { readText } from './read.ts';
import { scopeOf } from './scope.ts';
import { BUTTONS, looksLikeSend } from './send-button.ts';

/** How long a page may take to show an effect before the person is told that they may press again, in ms. */
export const EFFECT_WITHIN = 1500;

const BUSY = ':disabled, [aria-disabled="true"], [aria-busy="true"]';

/**
 * Asks the page once more for the send that was held. Untrusted: a few sites ignore it.
 * @returns whether there was anything to ask
 */
export function replay({ means, composer, surface }: Attempt): boolean {
  if (means.by === 'click') return click(means.button, composer, surface.send);
  if (means.by === 'submit') return submit(means.form, means.submitter);
  return press(means, composer);
}

function click(held: HTMLElement | SVGElement, composer: HTMLElement, selectors: readonly string[]): boolean {
  const button = held.isConnected ? held : drawnAnew(composer, selectors);
  if (!button || button.matches(BUSY)) return false;
  if (button instanceof HTMLElement) button.click();
  else button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  return true;
}

/** The page drew its button anew while the send was held. */
function drawnAnew(composer: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  const scope = scopeOf(composer);
  const again =
    selectors.flatMap((selector) => queryAcross(scope, selector, composer)).find(isVisible) ??
    queryAcross(scope, BUTTONS, composer).find((button) => looksLikeSend(button) && isVisible(button));
  return again instanceof HTMLElement ? again : null;
}

function submit(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  if (!form.isConnected) return false;
  const { form: own = null } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  // By the prototype: a field named `requestSubmit` would hide the form's own.
  HTMLFormElement.prototype.requestSubmit.call(form, own === form ? submitter : null);
  return true;
}

function press({ key, target }: Extract<Means, { by: 'key' }>, composer: HTMLElement): boolean {
  const on = target.isConnected ? target : composer;
  const code =
    key.key === ' ' ? { code: 'Space', keyCode: 32, which: 32 } : { code: 'Enter', keyCode: 13, which: 13 };
  const isTaken = (type: string, more: KeyboardEventInit = {}) =>
    !on.dispatchEvent(
      new KeyboardEvent(type, { ...key, ...code, ...more, bubbles: true, composed: true, cancelable: true }),
    );
  if (isTaken('keydown') || key.key !== 'Enter' || key.ctrlKey || key.metaKey) return true;
  // Older chats hear this one only.
  if (isTaken('keypress', { charCode: 13 })) return true;
  // Here Enter makes a new line, which an untrusted key does not.
  if (on === composer && isMultiline(composer))
    document.execCommand(
      composer instanceof HTMLTextAreaElement ? 'insertText' : 'insertParagraph',
      false,
      '\n',
    );
  return true;
}

const isMultiline = (composer: HTMLElement): boolean => !(composer instanceof HTMLInputElement);

/** What tells later whether the page took a send; made before the replay. */
export interface Watch {
  /** Whether the page took the send within so many ms: the text or the composer is gone, the button busy, the page leaving. */
  sees(within: number, signal: AbortSignal): Promise<boolean>;
}

export function watchEffect({ composer, means }: Attempt): Watch {
  const before = readText(composer);
  const wasBusy = means.by === 'click' && means.button.matches(BUSY);
  const isTaken = () =>
    !composer.isConnected ||
    !isVisible(composer) ||
    readText(composer) !== before ||
    (means.by === 'click' && !wasBusy && means.button.matches(BUSY));
  return {
    sees: (within, signal) => seesEffect(isTaken, within, signal),
  };
}

/** Whether something happens within so many ms, or the page leaves. */
export function seesEffect(isTaken: () => boolean, within: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const end = (seen: boolean) => {
      resolve(seen);
      stop.abort();
    };
    const timer = setInterval(() => isTaken() && end(true), 50);
    const last = setTimeout(() => end(false), within);
    until.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(last);
      resolve(false);
    });
    for (const leaving of ['pagehide', 'beforeunload'])
      addEventListener(leaving, () => end(true), { signal: until });
    if (isTaken()) end(true);
  });
}
