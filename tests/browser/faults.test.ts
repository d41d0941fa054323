import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { rows } from '../../src/counts/counter.ts';
import type { Launched } from '../../tools/launch-chromium.ts';
import { BREACH, CLEAR } from './behaviour/texts.ts';
import { extensionFor } from './harness/extension.ts';
import { hillPack } from './harness/hill-pack.ts';
import { told as toldOn } from './harness/told.ts';
import { throughout } from './harness/until.ts';
import { launchWatched } from './harness/watched.ts';

/** What a fault must never cost: a post. Chromium only, where the debugger can break the background. */
const PAGE = `<!doctype html><meta charset="utf-8"><form><label>Body <textarea></textarea></label>
<button>Post</button></form><script>
window.sent = [];
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const field = document.querySelector('textarea');
  sent.push(field.value); field.value = '';
});</script>`;

/** Worth a tip, and no more. */
const TIP = "Sophie's lesson today";

/** What the tests use of the extension's own world. */
interface ExtensionWorld {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<{ counts?: unknown }>;
        set(items: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
    runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
  };
}

let chromium: Launched;
let context: BrowserContext;
let worker: Worker;
let page: Page;

const sent = () => page.evaluate(() => (window as unknown as { sent: string[] }).sent);
const extensionPage = async (path: string) => {
  const opened = await context.newPage();
  await opened.goto(new URL(path, worker.url()).href);
  return opened;
};

/** The counters as they are stored. */
async function counted(): Promise<string[]> {
  worker = await chromium.worker();
  const { counts } = await worker.evaluate(() =>
    (globalThis as unknown as ExtensionWorld).chrome.storage.local.get('counts'),
  );
  return rows(counts)
    .map(({ category, clause, site, outcome, count }) => `${category} ${clause} ${site} ${outcome}: ${count}`)
    .sort((a, b) => a.localeCompare(b));
}

const told = (): Promise<string> => toldOn(page);

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

test('a background that hangs does not keep a post, and the person is told that it was not checked', async () => {
  await page.click('textarea');
  await page.keyboard.insertText(CLEAR);
  // Begins in the worker's next task, before any message that is sent from now on.
  await worker.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 8000; Date.now() < end; );
    });
  });
  await page.keyboard.insertText(' again');
  await page.click('button');
  // Before the background could have answered.
  await expect.poll(sent, { timeout: 5000 }).toEqual([`${CLEAR} again`]);
  await expect.poll(told).toContain('unchecked');
  await expect.poll(counted, { timeout: 15_000 }).toEqual(['none none other unchecked: 1']);
});

test('a text that was changed and posted again while its send was settled leaves once', async () => {
  await page.evaluate(() => {
    // Keeps its text, as a page does that waits for its server.
    document.body.innerHTML = '<textarea></textarea><button type="button">Post</button>';
    const [box] = document.getElementsByTagName('textarea');
    const [button] = document.getElementsByTagName('button');
    button?.addEventListener('click', () =>
      (window as unknown as { sent: string[] }).sent.push(box?.value ?? ''),
    );
  });
  await page.click('textarea');
  await page.keyboard.insertText(CLEAR);
  await worker.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 4000; Date.now() < end; );
    });
  });
  await page.keyboard.insertText(' again');
  await page.click('button');
  await page.keyboard.insertText(' today');
  await page.click('button');
  await expect.poll(sent).toHaveLength(1);
  await throughout('one post is sent', 6000, async () => (await sent()).length === 1);
});

test('a tip is counted once for a draft, and once more when the post leaves with it', async () => {
  worker = await chromium.worker();
  await worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.storage.local.clear());
  await page.click('textarea');
  for (const text of [TIP, ', part one', ' of three']) {
    await page.keyboard.insertText(text);
    await expect.poll(told).toMatch(/^Tip$/m);
    await page.waitForTimeout(300);
  }
  await page.click('button');
  await expect.poll(sent).toEqual([`${TIP}, part one of three`]);
  await expect.poll(async () => (await counted()).length).toBe(2);
  expect(await counted()).toEqual([
    expect.stringMatching(/ posted-anyway: 1$/),
    expect.stringMatching(/ shown: 1$/),
  ]);
});

test('a rule on trial says nothing, and is counted once when the post leaves', async () => {
  worker = await chromium.worker();
  await worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.storage.local.clear());
  const options = await extensionPage('/options.html');
  const ask = (message: object) =>
    options.evaluate(
      (asked) => (globalThis as unknown as ExtensionWorld).chrome.runtime.sendMessage(asked),
      message,
    );
  expect(await ask({ type: 'use-pack', json: hillPack(1, 'count') })).toMatchObject({ ok: true });
  await page.bringToFront();
  await page.click('textarea');
  await page.keyboard.insertText('Marzipan for tea again');
  await page.click('button');
  await expect.poll(sent).toEqual(['Marzipan for tea again']);
  await expect.poll(counted).toEqual([expect.stringMatching(/^[a-z-]+ \S+ other silent: 1$/)]);
  expect(await told()).not.toMatch(/^Tip$|Post anyway/m);
  await ask({ type: 'use-built-in-pack' });
  await options.close();
});

test('a background that was stopped wakes up and still holds a breach', async () => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await page.click('button');
  await expect.poll(told, { timeout: 4000 }).toMatch(/Post anyway/);
  expect(await sent()).toEqual([]);
});

test('a megabyte of pasted text neither freezes the page nor is lost', async () => {
  const megabyte = 'the light was gorgeous '.repeat(45_000);
  await page.click('textarea');
  await page.evaluate((text) => {
    const field = document.querySelector('textarea');
    if (field) field.value = text;
    const started = performance.now();
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(window, { froze: performance.now() - started })),
    );
  }, megabyte);
  await page.waitForFunction(() => 'froze' in window);
  await page.click('button');
  await expect.poll(async () => (await sent()).map((text) => text.length)).toEqual([megabyte.length]);
  await expect.poll(told).toMatch(/too long|longer/i);
});

test('damaged rules leave the built-in ones in force, and options says why', async () => {
  await worker.evaluate(() =>
    (globalThis as unknown as ExtensionWorld).chrome.storage.local.set({ pack: '{"format":1' }),
  );
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await page.click('button');
  await expect.poll(told).toMatch(/Post anyway/);
  const options = await extensionPage('/options.html');
  await expect.poll(() => options.textContent('body')).toMatch(/cannot be used/);
  await options.close();
  worker = await chromium.worker();
  await worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.storage.local.clear());
});

test('a page that outlives its extension is left alone and told to reload', async () => {
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await expect.poll(told).toMatch(/second look/i);
  await worker
    .evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.runtime.reload())
    .catch(() => {});
  const typesOn = async () => {
    await page.keyboard.insertText('.');
    return told();
  };
  await expect.poll(typesOn, { timeout: 10_000 }).toMatch(/reload this page/i);
  const text = await page.inputValue('textarea');
  await page.click('button');
  await expect.poll(sent).toEqual([text]);
});
