import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Launched } from '../../tools/launch-chromium.ts';
import { BREACH, CLEAR } from './behaviour/texts.ts';
import { bundle } from './harness/bundle.ts';
import { extensionFor } from './harness/extension.ts';
import { until } from './harness/until.ts';
import { launchWatched } from './harness/watched.ts';

/** Boxes and buttons in places that are hard to see into, and pages that are broken or too large. */
declare global {
  interface Window {
    sent: string[];
  }
}

const START = `<!doctype html><meta charset="utf-8"><script>
window.sent = [];
/** The inside of a closed shadow root. */
const closed = (host, html) => {
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  return root;
};
</script>`;

let chromium: Launched;
let page: Page;
let cdp: CDPSession;
let html = '';
let thrown: string[] = [];

beforeAll(async () => {
  chromium = await launchWatched(extensionFor('chrome'));
  await chromium.context.route('https://notes.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: START + html }),
  );
});
afterAll(() => chromium?.close());
beforeEach(async () => {
  thrown = [];
  page = await chromium.context.newPage();
  page.on('pageerror', (error) => thrown.push(error.message));
  cdp = await chromium.context.newCDPSession(page);
});
afterEach(async () => {
  await page.close();
  expect(thrown).toEqual([]);
});

async function show(body: string): Promise<void> {
  html = body;
  await page.goto('https://notes.example/');
}

const sent = (): Promise<string[]> => page.evaluate(() => window.sent);

interface Node {
  role?: { value?: unknown };
  name?: { value?: unknown };
  backendDOMNodeId?: number;
}

/** What a screen reader is told of the page, or of the frame that `cdp` speaks to. */
const nodes = async (): Promise<Node[]> => (await cdp.send('Accessibility.getFullAXTree')).nodes;

const ourButton = async (name: string): Promise<number | undefined> =>
  (await nodes()).find((node) => node.role?.value === 'button' && node.name?.value === name)
    ?.backendDOMNodeId;

async function chooses(name: string): Promise<void> {
  await cdp.send('DOM.focus', { backendNodeId: await until(name, () => ourButton(name)) });
  await page.keyboard.press('Enter');
  await until('the question to close', async () => (await ourButton(name)) === undefined);
}

async function isHeld(): Promise<void> {
  await until('the question', () => ourButton('Post anyway'));
  expect(await sent()).toEqual([]);
}

/** Held, and then out, once, with the person's word. */
async function isHeldAndLetGo(text: string): Promise<void> {
  await isHeld();
  await chooses('Post anyway');
  await expect.poll(sent).toEqual([text]);
}

test('a box and a button without focus in two closed shadow roots, one in the other', async () => {
  await show(`<div id="outer"></div><script>
    const inner = closed(closed(outer, '<div></div>').firstChild,
      '<form><textarea style="width: 300px; height: 60px"></textarea><div role="button" style="width: 300px; height: 30px">Post</div></form>');
    const field = inner.querySelector('textarea');
    inner.querySelector('[role=button]').onclick = () => { sent.push(field.value); field.value = ''; };
    field.focus();
  </script>`);
  await page.keyboard.insertText(BREACH);
  const box = await page.locator('#outer').boundingBox();
  await page.mouse.click(100, (box?.y ?? 0) + 80);
  await isHeldAndLetGo(BREACH);
});

test('a form in one closed shadow root, sent by Enter from a box in a root inside it', async () => {
  await show(`<div id="outer"></div><script>
    const form = closed(outer, '<form><x-line></x-line><button>Post</button></form>').firstChild;
    const line = closed(form.firstChild, '<input placeholder="Write a comment">').firstChild;
    form.onsubmit = (event) => { event.preventDefault(); sent.push(line.value); line.value = ''; };
    line.onkeydown = ({ key }) => key === 'Enter' && form.requestSubmit();
    line.focus();
  </script>`);
  await page.keyboard.insertText(BREACH);
  await page.keyboard.press('Enter');
  await isHeldAndLetGo(BREACH);
});

test('a thread of three boxes is judged as one', async () => {
  const box = (number: number) =>
    `<div><div contenteditable="true" role="textbox" aria-label="Post text ${number}" style="min-height: 30px"></div></div>`;
  await show(`<div role="dialog">${box(1)}${box(2)}${box(3)}<button id="all">Post all</button></div><script>
    all.onclick = () => {
      const boxes = [...document.querySelectorAll('[contenteditable]')];
      sent.push(boxes.map((box) => box.innerText).join(' / '));
      for (const box of boxes) box.textContent = '';
    };</script>`);
  const texts = ['A thread about my week', BREACH, 'And that was it'];
  for (const [at, text] of texts.entries()) {
    await page.locator('[contenteditable]').nth(at).click();
    await page.keyboard.insertText(text);
  }
  await page.click('#all');
  await isHeldAndLetGo(texts.join(' / '));
});

test('a quote of somebody’s post, and a post that is edited in its place', async () => {
  await show(`<div role="dialog"><textarea></textarea><article>What somebody wrote, at some length, about a school</article>
    <footer><button>Quote</button></footer></div><script>
    document.querySelector('button').onclick = () => sent.push(document.querySelector('textarea').value);</script>`);
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await page.click('button');
  await isHeld();

  await show(`<article><p>What I wrote yesterday, long enough to be told from a button and its words</p>
    <div><div contenteditable="true">${CLEAR}</div></div><div><button>Cancel</button><button id="save">Save changes</button></div></article>
    <script>save.onclick = () => sent.push(document.querySelector('[contenteditable]').innerText);</script>`);
  await page.click('[contenteditable]');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(BREACH);
  await page.click('#save');
  await isHeld();
});

test('a box in a frame without an origin', async () => {
  const inside =
    '<form onsubmit="parent.postMessage(t.value, `*`); t.value = ``; return false"><textarea id=t></textarea><button>Post</button></form>';
  await show(`<script>onmessage = ({ data }) => typeof data === 'string' && sent.push(data);</script>
    <iframe title="Write" width="700" height="560" sandbox="allow-scripts allow-forms" srcdoc='${inside}'></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.locator('textarea').click();
  await page.keyboard.insertText(BREACH);
  await frame.locator('button').click();
  // Such a frame is a process of its own.
  cdp = await chromium.context.newCDPSession(page.frames()[1] ?? page);
  await isHeldAndLetGo(BREACH);
});

test('a text that the page or the browser filled in without a key', async () => {
  await show(
    `<form onsubmit="sent.push(t.value); t.value = ''; return false"><textarea id="t"></textarea><button>Post</button></form>`,
  );
  await page.evaluate((text) => {
    const field = document.querySelector('textarea');
    if (field) field.value = text;
  }, BREACH);
  await page.click('button');
  await isHeldAndLetGo(BREACH);
});

test('a page whose prototypes are frozen, that moves on while the question is open', async () => {
  await show(`<div id="app"><form onsubmit="sent.push(t.value); t.value = ''; return false"><textarea id="t"></textarea><button>Post</button></form></div>
    <script>for (const it of [Object, Array, Function, Promise, Map, Set, WeakMap, Event, EventTarget, Node, Element, HTMLElement, Document])
      Object.freeze(it.prototype);</script>`);
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await page.click('button');
  await isHeld();
  await page.evaluate(() => {
    history.pushState({}, '', '/elsewhere');
    const app = document.querySelector('#app');
    if (app) app.innerHTML = '<p>Another view</p>';
  });
  await chooses('Post anyway');
  await until('the hint', async () =>
    (await nodes()).some(({ name }) => /press Post again/.test(String(name?.value))),
  );
  expect(await sent()).toEqual([]);
});

test('fifty boxes among ten thousand nodes', async () => {
  await show(`<div id="root"></div><script>${await bundle('crowd')}</script>`);
  const posts = () => page.evaluate(() => window.__sent.map(({ text }) => text));
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(9_900);
  await page.locator('textarea').nth(40).click();
  await page.keyboard.insertText(CLEAR);
  await page.locator('button').nth(40).click();
  await expect.poll(posts).toEqual([CLEAR]);
  await page.locator('textarea').nth(20).click();
  await page.keyboard.insertText(BREACH);
  await page.locator('button').nth(20).click();
  await until('the question', () => ourButton('Post anyway'));
  expect(await posts()).toEqual([CLEAR]);
});
