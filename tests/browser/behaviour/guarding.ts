import { expect } from 'vitest';
import type { Person } from '../harness/person.ts';
import { BREACH, CLEAR } from './texts.ts';

/** The Enter that ends a composition neither sends nor warns; a send after it goes as ever. */
export async function compositionIsLeftAlone(person: Person): Promise<void> {
  await person.writes(BREACH);
  await person.driver.composeWithEnter();
  // A warning for that Enter would come before the answer for the next post, and would stand in its way.
  await person.writes(CLEAR);
  await person.sends('keys');
  await person.seesSent(CLEAR);
  expect(await person.dialog()).toBeNull();
}

/** What a page's script can try while the warning is open; none of it may press a button or let the post out. */
function forge({ composer, button }: { composer: string; button: string | null }): boolean {
  const seek = (root: Document | ShadowRoot, selector: string): HTMLElement | null => {
    const here = root.querySelector<HTMLElement>(selector);
    if (here) return here;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && seek(element.shadowRoot, selector);
      if (inside) return inside;
    }
    return null;
  };
  const hosts = [...document.documentElement.children].filter(({ localName }) => localName === 'div');
  const targets = [...hosts, document.activeElement, seek(document, composer)];
  for (const target of targets) {
    if (!target) continue;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    for (const key of ['Enter', ' ', 'Escape', 'Tab'])
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(
          new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true, cancelable: true }),
        );
    for (const ctrlKey of [true, false])
      target.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          ctrlKey,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
  }
  const post = button === null ? null : seek(document, button);
  post?.click();
  const form = seek(document, composer)?.closest('form');
  form?.requestSubmit();
  return hosts.length > 0 && hosts.every(({ shadowRoot }) => shadowRoot === null);
}

/** With the warning open. */
export async function pageCannotForge(person: Person): Promise<void> {
  const { composer, button = null } = person.surface;
  expect(await person.driver.evaluate(forge, { composer, button })).toBe(true);
  expect(await person.sent()).toEqual([]);
}
