import { resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';

/** A composer as Mastodon has it; it notes when its own handler ran after the mouse went up. */
const PAGE = `<!doctype html><meta charset="utf-8"><form class="compose-form"><textarea></textarea>
<div class="rich" contenteditable="true" role="textbox"></div><button type="submit">Post</button></form><script>
let up = 0; window.delays = [];
addEventListener('mouseup', (event) => { up = event.timeStamp }, true);
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault(); delays.push(performance.now() - up); document.querySelector('textarea').value = '';
});</script>`;

/** One browser with the page open. */
export interface Side {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
}

/** The same page with the extension and without it. */
export interface Sides {
  ours: Side;
  bare: Side;
}

/** Opens a page in a tab of its own. */
export async function openSide(context: BrowserContext): Promise<Side> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Time that the thread ran, not time that other programs took from it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, cdp };
}

/** Two browsers, one with the extension and one without it, which are closed when the work is done. */
export async function withBrowsers<T>(
  work: (browsers: { ours: BrowserContext; bare: BrowserContext }) => Promise<T>,
): Promise<T> {
  const ours = await launchChromium(resolve('.output/chrome-mv3'));
  const bare = await launchChromium(null);
  try {
    return await work({ ours: ours.context, bare: bare.context });
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
}

async function openComposer(context: BrowserContext): Promise<Side> {
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  const side = await openSide(context);
  await side.page.goto('https://mastodon.social/home');
  return side;
}

/** Opens the composer on both sides. */
export const withSides = <T>(work: (sides: Sides) => Promise<T>): Promise<T> =>
  withBrowsers(async ({ ours, bare }) =>
    work({ ours: await openComposer(ours), bare: await openComposer(bare) }),
  );

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A text that no rule speaks about; it names school, since leisure gets a tip in teaching hours. */
export const CLEAR = 'Lovely walk by the river after assembly, the light was gorgeous';
