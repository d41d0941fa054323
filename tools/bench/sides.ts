import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';

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

async function open(extension: string | null, profile: string): Promise<Side> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  if (extension && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const page = await context.newPage();
  await page.goto('https://mastodon.social/home');
  const cdp = await context.newCDPSession(page);
  // Time that the thread ran, not time that other programs took from it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, cdp };
}

/** Opens both sides, and closes them when the work is done. */
export async function withSides<T>(work: (sides: Sides) => Promise<T>): Promise<T> {
  const profiles = ['ours', 'bare'].map((name) => mkdtempSync(join(tmpdir(), `forethought-bench-${name}-`)));
  const [oursAt = '', bareAt = ''] = profiles;
  const ours = await open(resolve('.output/chrome-mv3'), oursAt);
  const bare = await open(null, bareAt);
  try {
    return await work({ ours, bare });
  } finally {
    await Promise.all([ours.context.close(), bare.context.close()]);
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A text that no rule speaks about. */
export const CLEAR = 'Lovely walk by the river this morning, the light was gorgeous';
