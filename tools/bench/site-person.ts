import type { Page } from 'playwright-core';
import { type Found, find } from '../../tests/browser/harness/page-functions.ts';
import type { Place } from './site-places.ts';

declare global {
  interface Window {
    /** Ms from the press to the page's own handler, of each post that the page took. */
    delays: number[];
  }
}

/** Runs before the page's own scripts: notes when each post reaches the end of the page's handler. */
function watchSends(): void {
  let pressed = 0;
  for (const type of ['mouseup', 'keydown'])
    addEventListener(
      type,
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      true,
    );
  window.delays = [];
  let sent: unknown[] = [];
  Object.defineProperty(window, '__sent', {
    get: () => sent,
    set(list: unknown[]) {
      sent = list;
      sent.push = (...posts) => {
        window.delays.push(performance.now() - pressed);
        return Array.prototype.push.apply(sent, posts);
      };
    },
  });
}

export const watch = (page: Page): Promise<unknown> => page.addInitScript(watchSends);

/** The first of these that is there, and can be pressed. */
async function wait(page: Page, ...selectors: string[]): Promise<[selector: string, Found]> {
  const end = performance.now() + 10_000;
  while (performance.now() < end)
    for (const selector of selectors) {
      const found = await page.evaluate(find, selector);
      if (found?.enabled) return [selector, found];
    }
  throw new Error(`${page.url()} shows no ${selectors.join(' or ')}.`);
}

/** @returns which of the selectors was there, and was clicked */
async function click(page: Page, ...selectors: string[]): Promise<string> {
  let [selector, { x, y }] = await wait(page, ...selectors);
  if (y > (page.viewportSize()?.height ?? 0)) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    [selector, { x, y }] = await wait(page, selector);
  }
  await page.mouse.click(x, y);
  return selector;
}

/** Goes to the composer, and opens it where it is not there from the start. */
export async function goTo(page: Page, { opener, composer }: Place): Promise<void> {
  const clicked = await click(page, composer, ...(opener ? [opener] : []));
  if (clicked !== composer) await click(page, composer);
}

/** Puts the text in the place of what is there. */
export async function write(page: Page, place: Place, text: string): Promise<void> {
  await goTo(page, place);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  // Whoever writes lets go of a key at the end.
  await page.keyboard.press('Shift');
  const written = await page.evaluate(find, place.composer);
  if (written?.text !== text) throw new Error(`${place.url} holds "${written?.text}" and not "${text}".`);
}

/** Sends what is written, with the button where there is one. @returns ms until the page's own handler was done */
export async function send(page: Page, { button, keys = 'Enter' }: Place): Promise<number> {
  const before = await page.evaluate(() => window.delays.length);
  await (button ? click(page, button) : page.keyboard.press(keys));
  await page.waitForFunction((count) => window.delays.length > count, before, { timeout: 10_000 });
  return page.evaluate(() => window.delays.at(-1) ?? Number.NaN);
}
