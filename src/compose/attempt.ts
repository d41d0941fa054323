import type { SiteSurface } from '../sites/site.ts';
import { composerOf } from './composer.ts';
import { targetOf } from './dom.ts';
import { composerFor, fieldsSentWith, textOf } from './scope.ts';
import { type SendButton, sendButtonAt } from './send-button.ts';
import { surfaceOf } from './surface.ts';

/** How a send was asked for; enough to ask for it again. */
export type Means =
  | { by: 'click'; button: HTMLElement | SVGElement }
  | { by: 'submit'; form: HTMLFormElement; submitter: HTMLElement | null }
  | {
      by: 'key';
      key: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
      target: Element;
    };

/** A post that is about to be sent. */
export interface Attempt {
  composer: HTMLElement;
  surface: SiteSurface;
  text: string;
  means: Means;
}

/** What an event would send, or null when it sends nothing that was written. */
export function attemptOf(
  event: Event,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  // Most keys send nothing, and nearly all of those that could go into the draft: neither may cost anything.
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return null;
  const target = targetOf(event);
  if (!target) return null;
  if (event instanceof KeyboardEvent) return byKey(event, target, surfaces, inUse);
  if (event.type === 'submit') return bySubmit(event as SubmitEvent, surfaces, inUse);
  return byClick(target, surfaces, inUse);
}

function attempt(composer: HTMLElement, surfaces: readonly SiteSurface[], means: Means): Attempt | null {
  const text = textOf(fieldsSentWith(composer));
  return text.trim() ? { composer, surface: surfaceOf(composer, surfaces), text, means } : null;
}

function buttonAt(target: Element, surfaces: readonly SiteSurface[]): SendButton | null {
  const found = sendButtonAt(target, {
    selectors: surfaces.flatMap(({ send }) => send),
    texts: surfaces.flatMap(({ sendText }) => sendText),
  });
  return found && !found.button.matches(':disabled, [aria-disabled="true"]') ? found : null;
}

function byClick(
  target: Element,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  const found = buttonAt(target, surfaces);
  if (!found) return null;
  const { button } = found;
  if (!(button instanceof HTMLElement || button instanceof SVGElement)) return null;
  const composer = composerFor(found, inUse, surfaces);
  return composer && attempt(composer, surfaces, { by: 'click', button });
}

function bySubmit(
  event: SubmitEvent,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  const form = event.composedPath()[0];
  if (!(form instanceof HTMLFormElement)) return null;
  const composer = composerFor({ button: form, known: false }, inUse, surfaces);
  return composer && attempt(composer, surfaces, { by: 'submit', form, submitter: event.submitter });
}

function byKey(
  event: KeyboardEvent,
  target: Element,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  if (event.key === ' ' && inUse?.contains(target)) return null;
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const means: Means = { by: 'key', key: { key, ctrlKey, metaKey, shiftKey, altKey }, target };
  const composer = composerOf(target);
  if (!composer) return onButton(target, means, surfaces, inUse);
  if (key !== 'Enter') return null;
  const name = ctrlKey ? 'Ctrl+Enter' : metaKey ? 'Meta+Enter' : 'Enter';
  if (name === 'Enter') {
    if (shiftKey || altKey) return null;
    // The Enter that picks a name from a list of suggestions.
    if (composer.matches('[aria-expanded="true"][aria-activedescendant]')) return null;
  }
  return surfaceOf(composer, surfaces).keys.includes(name) ? attempt(composer, surfaces, means) : null;
}

/** A control made of a `div` hears the key itself; a real button turns it into a click. */
function onButton(
  target: Element,
  means: Means,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  const found = buttonAt(target, surfaces);
  if (!found || found.button.matches('button, input, a[href]')) return null;
  const composer = composerFor(found, inUse, surfaces);
  return composer && attempt(composer, surfaces, means);
}
