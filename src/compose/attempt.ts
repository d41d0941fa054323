import type { SiteSurface } from '../sites/site.ts';
import { composerOf } from './composer.ts';
import { targetOf } from './dom.ts';
import { composerFor, fieldsSentWith, textOf } from './scope.ts';
import { sendButtonAt } from './send-button.ts';
import { surfaceOf } from './surface.ts';

/** How a send was asked for; enough to ask for it again. */
export type Means =
  | { by: 'click'; button: HTMLElement }
  | { by: 'submit'; form: HTMLFormElement; submitter: HTMLElement | null }
  | { by: 'key'; key: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>; target: Element };

/** A post that is about to be sent. */
export interface Attempt {
  composer: HTMLElement;
  fields: HTMLElement[];
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
  const target = targetOf(event);
  if (!target) return null;
  if (event instanceof KeyboardEvent) return byKey(event, target, surfaces);
  if (event.type === 'submit') return bySubmit(event as SubmitEvent, surfaces, inUse);
  return byClick(target, surfaces, inUse);
}

function attempt(composer: HTMLElement, surfaces: readonly SiteSurface[], means: Means): Attempt | null {
  const fields = fieldsSentWith(composer);
  const text = textOf(fields);
  return text.trim() ? { composer, fields, surface: surfaceOf(composer, surfaces), text, means } : null;
}

function byClick(
  target: Element,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  const button = sendButtonAt(target, {
    selectors: surfaces.flatMap(({ send }) => send),
    texts: surfaces.flatMap(({ sendText }) => sendText),
  });
  if (!(button instanceof HTMLElement) || isDisabled(button)) return null;
  const composer = composerFor(button, inUse, surfaces);
  return composer && attempt(composer, surfaces, { by: 'click', button });
}

function bySubmit(
  event: SubmitEvent,
  surfaces: readonly SiteSurface[],
  inUse: HTMLElement | null,
): Attempt | null {
  const form = event.composedPath()[0];
  if (!(form instanceof HTMLFormElement)) return null;
  const composer = composerFor(form, inUse, surfaces);
  return composer && attempt(composer, surfaces, { by: 'submit', form, submitter: event.submitter });
}

function byKey(event: KeyboardEvent, target: Element, surfaces: readonly SiteSurface[]): Attempt | null {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return null;
  const composer = composerOf(target);
  if (!composer) return null;
  const name = event.ctrlKey ? 'Ctrl+Enter' : event.metaKey ? 'Meta+Enter' : 'Enter';
  const sends = surfaceOf(composer, surfaces).keys.includes(name);
  const { ctrlKey, metaKey } = event;
  return sends ? attempt(composer, surfaces, { by: 'key', key: { ctrlKey, metaKey }, target }) : null;
}

const isDisabled = (button: HTMLElement): boolean => button.matches(':disabled, [aria-disabled="true"]');
