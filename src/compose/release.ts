import type { Attempt, Means } from './attempt.ts';
import { containsAcross, isVisible, queryAll } from './dom.ts';
import { readText } from './read.ts';
import { scopeOf } from './scope.ts';
import { BUTTONS, looksLikeSend } from './send-button.ts';

/** How long an effect of a replayed send is waited for, in ms. */
export const EFFECT_WITHIN = 1500;

/** Asks the page once more for the send that was held. Untrusted: a few sites ignore it. */
export function replay({ means, composer, surface }: Attempt): void {
  if (means.by === 'click') click(means.button, composer, surface.send);
  else if (means.by === 'submit') submit(means.form, means.submitter);
  else key(means, composer);
}

function click(held: HTMLElement, composer: HTMLElement, selectors: readonly string[]): void {
  if (held.isConnected) {
    held.click();
    return;
  }
  // The page drew its button anew while the send was held.
  const scope = scopeOf(composer);
  const again =
    selectors.flatMap((selector) => queryAll(scope, selector)).find(isVisible) ??
    queryAll(scope, BUTTONS).find((button) => looksLikeSend(button) && isVisible(button));
  if (again instanceof HTMLElement) again.click();
}

function submit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (!form.isConnected) return;
  form.requestSubmit(submitter?.isConnected && containsAcross(form, submitter) ? submitter : null);
}

function key({ key, target }: Extract<Means, { by: 'key' }>, composer: HTMLElement): void {
  const init = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    bubbles: true,
    composed: true,
    cancelable: true,
  };
  const on = target.isConnected ? target : composer;
  on.dispatchEvent(new KeyboardEvent('keydown', { ...init, ...key, view: null }));
}

/**
 * Whether the page took the send: the text left the composer, the composer left the page,
 * the button went busy, or the page itself is leaving.
 */
export function sawEffect(attempt: Attempt, before: string, signal: AbortSignal): Promise<boolean> {
  const { composer, means } = attempt;
  return new Promise((resolve) => {
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    const end = (seen: boolean) => {
      resolve(seen);
      stop.abort();
    };
    const look = () => {
      const gone = !composer.isConnected || !isVisible(composer) || readText(composer) !== before;
      const busy =
        means.by === 'click' && means.button.matches(':disabled, [aria-disabled="true"], [aria-busy="true"]');
      if (gone || busy) end(true);
    };
    const timer = setInterval(look, 50);
    const last = setTimeout(() => end(false), EFFECT_WITHIN);
    until.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(last);
      resolve(false);
    });
    addEventListener('pagehide', () => end(true), { signal: until });
    look();
  });
}
