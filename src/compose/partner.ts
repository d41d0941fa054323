import type { SiteSurface } from '../sites/site.ts';
import { namesOf } from './composer.ts';
import { queryAll } from './dom.ts';

const LONGEST = 120;
/** What a chat box says of itself: “Message @maya”, “Type a message to Maya 9B”. */
const TO =
  /^(?:message|write to|reply to|chat with|(?:type|write|send)(?: a)?(?: message)? to) @?(.+?)(?:…|\.{3})?$/i;

/** The name that the chat of a composer bears on the page; '' where it is no chat, or says none. */
export function partnerOf(composer: Element, { kind, partner }: SiteSurface): string {
  if (kind !== 'dm' && kind !== 'group') return '';
  return (named(partner) || addressed(composer)).slice(0, LONGEST);
}

function named(selectors: readonly string[]): string {
  for (const element of selectors.flatMap((selector) => queryAll(document, selector))) {
    const name = (element.getAttribute('title') ?? element.textContent ?? '').trim();
    if (name) return name;
  }
  return '';
}

function addressed(composer: Element): string {
  for (const name of namesOf(composer)) {
    const [, to] = TO.exec(name) ?? [];
    if (to) return to.trim();
  }
  return '';
}
