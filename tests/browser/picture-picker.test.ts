import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildExtension, TEST_HOSTS } from '../../tools/build.ts';
import { findBrowser } from '../../tools/find-browser.ts';
import { extensionFor } from './harness/extension.ts';
import { answer } from './harness/routes.ts';
import { until } from './harness/until.ts';
import { CLEAR, GROUP, type SmallFile } from './pictures/files.ts';

/** `showOpenFilePicker` and the browser's own file dialog: Chromium only, where the debugger can stand in for a person. */
const profile = mkdtempSync(join(tmpdir(), 'forethought-picker-'));
let context: BrowserContext;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  await buildExtension(['chrome'], '-told', TEST_HOSTS, './tests/browser/pictures/told-engine.ts');
  const extension = extensionFor('chrome', '-told');
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  await context.route('**/*', async (route) => {
    const reply = await answer({ method: route.request().method(), url: route.request().url() });
    await (reply ? route.fulfill(reply) : route.abort());
  });
  // No test can press in the browser's own picker; it is there before any script of ours, as the real one is.
  await context.addInitScript(() => {
    Object.assign(window, {
      showOpenFilePicker: async () => (window as unknown as { __handles: unknown[] }).__handles,
    });
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
}, 120_000);
afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
  cdp = await context.newCDPSession(page);
  await page.goto('https://notes.example/pictures');
  await page.waitForSelector('#zone');
});
afterEach(() => page.close());

/** Real handles, of files in the page's own storage. */
async function picks(...files: SmallFile[]): Promise<void> {
  await page.evaluate(async (given) => {
    const folder = await navigator.storage.getDirectory();
    const handles: FileSystemFileHandle[] = [];
    for (const { name, text } of given) {
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      handles.push(handle);
    }
    Object.assign(window, { __handles: handles });
  }, files);
  await page.click('#choose-picked');
}

const got = () =>
  page.evaluate(() => window.__got.map(({ files }) => files.map(({ name, text }) => ({ name, text }))));
const refused = () => page.evaluate(() => window.__refused);

async function ourControl(role: string, name: RegExp): Promise<number | undefined> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.find((node) => node.role?.value === role && name.test(node.name?.value ?? ''))
    ?.backendDOMNodeId;
}

async function presses(role: string, name: RegExp, key: string): Promise<void> {
  const backendNodeId = await until(`${name}`, () => ourControl(role, name));
  await cdp.send('DOM.focus', { backendNodeId });
  await page.keyboard.press(key);
}

test('a clear picture is given to the page that asked for it', async () => {
  await picks(CLEAR);
  await expect.poll(got, { timeout: 6_000 }).toEqual([[{ name: CLEAR.name, text: CLEAR.text }]]);
});

test('a picture that may show a class is held; left out, the page hears what it hears from a closed picker', async () => {
  await picks(GROUP);
  await presses('button', /Leave it out/, 'Enter');
  await expect.poll(refused).toEqual(['picker AbortError']);
  expect(await got()).toEqual([]);
});

test('of two pictures the page gets the handle of the one that is not left out', async () => {
  await picks(CLEAR, GROUP);
  await presses('checkbox', /Leave this picture out/, 'Space');
  await presses('button', /changed ones/, 'Enter');
  await expect.poll(got).toEqual([[{ name: CLEAR.name, text: CLEAR.text }]]);
});

test('the handle of a changed picture gives the changed one', async () => {
  await picks(GROUP);
  await presses('checkbox', /Blur the 5 faces/, 'Space');
  await presses('button', /changed one/, 'Enter');
  await until('the file', async () => (await got()).length > 0);
  const [[file] = []] = await got();
  expect(file?.name).toBe(GROUP.name);
  expect(file?.text).toMatch(/^changed /);
});

test.each([
  ['a hidden input', '#choose', 'hidden'],
  ['an input that is nowhere in the page', '#choose-detached', 'detached'],
  ['an input that leaves the page at once', '#choose-removed', 'removed'],
])("files chosen in the browser's dialog, from %s, are held and let go", async (_, opener, way) => {
  const chooser = page.waitForEvent('filechooser');
  await page.click(opener);
  await (await chooser).setFiles({
    name: GROUP.name,
    mimeType: GROUP.type,
    buffer: Buffer.from(GROUP.text),
  });
  await presses('button', /as it is/, 'Enter');
  await until('the file', async () => (await got()).length > 0);
  expect(await page.evaluate(() => window.__got)).toEqual([{ way, files: [GROUP] }]);
});

test('a real paste of a picture comes with its bytes, once', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://notes.example' });
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  await page.click('#zone');
  await page.keyboard.press('Control+v');
  await until('the file', async () => (await got()).length > 0);
  expect(await page.evaluate(() => window.__got.map(({ way, files }) => [way, files.length]))).toEqual([
    ['paste', 1],
  ]);
});

test('a page that knows our words can neither take part in the line nor forge an answer', async () => {
  await page.evaluate(() => {
    const mine = document.createElement('input');
    mine.type = 'file';
    Object.assign(window, { __heard: [] });
    for (const word of ['forethought:line', 'forethought:line-wanted', 'picked', 'use', 'refuse', 'hidden'])
      window.addEventListener(
        word,
        () => (window as unknown as { __heard: string[] }).__heard.push(word),
        true,
      );
    window.dispatchEvent(new FocusEvent('forethought:line', { relatedTarget: mine, cancelable: true }));
    window.dispatchEvent(new Event('forethought:line-wanted'));
    for (const name of ['files', 'title'] as const) {
      const proto = name === 'files' ? HTMLInputElement.prototype : HTMLElement.prototype;
      Object.defineProperty(proto, name, {
        get() {
          (window as unknown as { __heard: unknown[] }).__heard.push(this);
          return null;
        },
        set() {
          (window as unknown as { __heard: unknown[] }).__heard.push(this);
        },
      });
    }
    window.Promise = class extends Promise<unknown> {} as never;
    EventTarget.prototype.dispatchEvent = () => true;
  });
  await picks(GROUP);
  await until('the question', () => ourControl('button', /Leave it out/));
  expect(await got()).toEqual([]);
  // What it heard are its own two words.
  expect(await page.evaluate(() => (window as unknown as { __heard: unknown[] }).__heard.length)).toBe(2);
});
