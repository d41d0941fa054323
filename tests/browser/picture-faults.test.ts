import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Launched } from '../../tools/launch-chromium.ts';
import { extensionFor } from './harness/extension.ts';
import { photo } from './harness/photo.ts';
import { told as toldOn } from './harness/told.ts';
import { launchWatched } from './harness/watched.ts';

/** What a fault must never cost: a picture, or the question about one. Chromium only, where the engine can be killed. */
const PAGE = `<!doctype html><meta charset="utf-8"><form><label>Body <textarea></textarea></label>
<input type="file"><button>Post</button></form><script>
window.got = [];
document.querySelector('input').addEventListener('change', (event) => got.push(event.target.files[0].size));
</script>`;

const BYTES = Buffer.from(photo('sample1.jpg'), 'base64');
const PHOTO = { name: 'team.jpg', mimeType: 'image/jpeg', buffer: BYTES };
/** The engine starts anew, with all its models. */
const STARTS = 60_000;

/** What the tests use of the extension's own world. */
interface ExtensionWorld {
  chrome: {
    offscreen: { hasDocument(): Promise<boolean>; closeDocument(): Promise<void> };
    runtime: { reload(): void };
  };
}

let chromium: Launched;
let context: BrowserContext;
let worker: Worker;
let page: Page;

const got = () => page.evaluate(() => (window as unknown as { got: number[] }).got);
const told = (): Promise<string> => toldOn(page);
const engineIsOpen = () =>
  worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.offscreen.hasDocument());
const killEngine = () =>
  worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.offscreen.closeDocument());

beforeAll(async () => {
  chromium = await launchWatched(extensionFor('chrome'));
  ({ context } = chromium);
  await context.route('https://notes.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
});
afterAll(() => chromium?.close());
beforeEach(async () => {
  worker = await chromium.worker();
  page = await context.newPage();
  await page.goto('https://notes.example/');
});
afterEach(() => page.close());

test(
  'an engine that dies over a picture is started anew, and the person is asked',
  async () => {
    await page.click('textarea');
    await page.keyboard.insertText('So proud of my year 4 class today');
    await page.setInputFiles('input', PHOTO);
    await expect.poll(engineIsOpen, { timeout: STARTS }).toBe(true);
    await expect.poll(told, { timeout: STARTS }).toMatch(/Checking/);
    await killEngine();
    await expect.poll(told, { timeout: STARTS }).toMatch(/may show/);
    expect(await got()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(told).not.toMatch(/may show/);
    expect(await got()).toEqual([]);
  },
  3 * STARTS,
);

test('on a page that outlived its extension a picture goes on, and the person is told', async () => {
  await page.click('textarea');
  await page.keyboard.insertText('the light was gorgeous');
  await worker
    .evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.runtime.reload())
    .catch(() => {});
  await page.setInputFiles('input', PHOTO);
  await expect.poll(got, { timeout: 30_000 }).toEqual([BYTES.length]);
  await expect.poll(told).toMatch(/reload/i);
});
