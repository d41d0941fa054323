import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { State } from '../../src/messages.ts';
import { Pack } from '../../src/policy/pack.ts';
import type { Launched } from '../../tools/launch-chromium.ts';
import { BREACH } from './behaviour/texts.ts';
import { extensionFor } from './harness/extension.ts';
import { told as toldOn } from './harness/told.ts';
import { until } from './harness/until.ts';
import { launchWatched } from './harness/watched.ts';
import { withLeave } from './harness/with-leave.ts';

/** What is said and asked beside a post itself: requests, teaching hours, marks, and boxes that are hard to reach. */
const EXTENSION = withLeave(extensionFor('chrome'), ['https://*.notes.example/*']);

let chromium: Launched;
let page: Page;
let cdp: CDPSession;
let html = '';

beforeAll(async () => {
  chromium = await launchWatched(EXTENSION);
  for (const host of ['notes.example', 'mastodon.social'])
    await chromium.context.route(`https://${host}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${html}` }),
    );
});
afterAll(async () => {
  await chromium?.close();
  rmSync(EXTENSION, { recursive: true });
});
beforeEach(async () => {
  page = await chromium.context.newPage();
  cdp = await chromium.context.newCDPSession(page);
});
afterEach(() => page.close());

async function show(body: string, at = 'https://notes.example/'): Promise<void> {
  html = body;
  await page.goto(at);
}

const told = (): Promise<string> => toldOn(page);
const says = (words: string | RegExp): Promise<true> =>
  until(`the words ${words}`, async () => {
    const all = await told();
    return (typeof words === 'string' ? all.includes(words) : words.test(all)) || undefined;
  });

async function ourButton(name: string): Promise<number | undefined> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.find((node) => node.role?.value === 'button' && node.name?.value === name)?.backendDOMNodeId;
}

/** By keyboard, as a person without a mouse. */
async function chooses(name: string): Promise<void> {
  const button = await until(`the button ${name}`, () => ourButton(name));
  await cdp.send('DOM.focus', { backendNodeId: button });
  await page.keyboard.press('Enter');
  await until('the question to close', async () => (await ourButton(name)) === undefined);
}

/** From a page of the extension, as its options do. */
async function asksBackground(message: object): Promise<unknown> {
  const worker = await chromium.worker();
  const own = await chromium.context.newPage();
  await own.goto(new URL('/options.html', worker.url()).href);
  const answer = await own.evaluate(
    (asked) =>
      (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome.runtime.sendMessage(
        asked,
      ),
    message,
  );
  await own.close();
  return answer;
}

describe('a follow request', () => {
  const LEAVE = 'Leave it unanswered';
  const ACCEPT = 'Not a pupil, accept';
  const REST = 'Not a pupil, and don’t ask for an hour';
  const row = (name: string) =>
    `<li><p>${name} wants to follow you</p><button aria-label="Authorize" onclick="accepted.push('${name}'); this.closest('li').remove()">✓</button>
    <button aria-label="Reject">✗</button></li>`;
  const REQUESTS = `<script>window.accepted = []</script><ul>${['Ann', 'Ben', 'Cas', 'Dee'].map(row).join('')}</ul>`;
  const accepted = () => page.evaluate(() => (window as unknown as { accepted: string[] }).accepted);
  const pressAccept = (name: string) =>
    page.locator('li', { hasText: name }).getByRole('button', { name: 'Authorize' }).click();

  test('is held with a question, and accepted once the person has said that it is no pupil’s', async () => {
    await show(REQUESTS, 'https://mastodon.social/follow_requests');
    await pressAccept('Ann');
    await says('Is this request from a pupil, or a former pupil?');
    await says('Before you accept');
    expect(await accepted()).toEqual([]);
    await chooses(LEAVE);
    expect(await accepted()).toEqual([]);
    await pressAccept('Ann');
    await chooses(ACCEPT);
    await expect.poll(accepted).toEqual(['Ann']);

    // By keyboard, and each person is asked about.
    await page.locator('li', { hasText: 'Ben' }).getByRole('button', { name: 'Authorize' }).focus();
    await page.keyboard.press('Enter');
    await chooses(REST);
    await expect.poll(accepted).toEqual(['Ann', 'Ben']);
    await pressAccept('Cas');
    expect(await accepted()).toEqual(['Ann', 'Ben', 'Cas']);
    expect(await ourButton(ACCEPT)).toBeUndefined();
  });

  test('and nothing else that only begins so, also as the first thing done on a page', async () => {
    await show(
      `<button autofocus onclick="document.title = event.isTrusted ? 'by the person' : 'by a script'">Accept all cookies</button>`,
      'https://mastodon.social/follow_requests',
    );
    await page.locator('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toBe('by the person');
  });
});

const ALL_DAY = { start: '00:00', end: '23:59', days: [1, 2, 3, 4, 5, 6, 7] };

test('a message is held where the chat bears the name of a pupil, and not where it is somebody else’s', async () => {
  await show(`<form><textarea aria-label="Message Maya 9B"></textarea><button>Send</button></form>
    <script>onsubmit = (event) => { event.preventDefault(); document.title = 'sent'; }</script>`);
  await page.locator('textarea').pressSequentially('see you tomorrow');
  await page.locator('button').click();
  await says('The name of this chat reads like that of a pupil.');
  expect(await page.title()).toBe('');
  await chooses('Edit my post');
  await page.locator('textarea').evaluate((box) => box.setAttribute('aria-label', 'Message Maya'));
  await page.locator('button').click();
  await page.waitForFunction(() => document.title === 'sent');
});

test('a text that an editor puts in by itself, without an `input`, is looked at', async () => {
  await show(
    '<form><div role="textbox" contenteditable aria-label="Your post"></div><button>Post</button></form>',
  );
  await page.evaluate(() => {
    document.querySelector('[contenteditable]')?.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      (event.target as HTMLElement).append((event as InputEvent).data ?? '');
    });
  });
  await page.getByLabel('Your post').click();
  // The look that the focus brings finds nothing, and is over.
  await until('the site to be known', async () => Boolean(await asksBackground({ type: 'state' })));
  await page.getByLabel('Your post').focus();
  await page.keyboard.type(BREACH);
  await says(/second look/i);
});

test('a leisure post in teaching hours gets one tip a day, and is not held', async () => {
  const pack = Pack.parse(JSON.parse(readFileSync(join(EXTENSION, 'pack.json'), 'utf8')));
  const organisation = { ...pack.organisation, terms: [], teachingHours: ALL_DAY };
  // A test build has it switched off.
  const moments = pack.moments.map((moment) => ({ ...moment, on: true }));
  expect(
    await asksBackground({ type: 'use-pack', json: JSON.stringify({ ...pack, organisation, moments }) }),
  ).toMatchObject({ ok: true });
  const BOX = `<form onsubmit="sent.push(box.value); box.value = ''; return false"><textarea id="box"></textarea><button>Post</button></form>
    <script>window.sent = []</script>`;
  const sent = () => page.evaluate(() => (window as unknown as { sent: string[] }).sent);
  const LEISURE = 'Traybake recipe below, so easy to make';

  await show(BOX);
  await page.click('#box');
  await page.keyboard.insertText(LEISURE);
  await says(/Writing in teaching hours/);
  await page.click('button');
  await expect.poll(sent).toEqual([LEISURE]);

  await show(BOX);
  await page.click('#box');
  await page.keyboard.insertText(`${LEISURE} again, and Kayden in 8B had another meltdown`);
  await says(/second look/i);
  expect(await told()).not.toMatch(/teaching hours/);
  await asksBackground({ type: 'use-built-in-pack' });
});

describe('the words that a warning is about', () => {
  const BOXES = `<style>body { margin: 40px } textarea, div { font: 20px monospace; width: 600px; padding: 10px; height: 90px }</style>
    <form><textarea aria-label="Plain"></textarea><button>Post</button></form>
    <form><div contenteditable="true" aria-label="Rich"></div><button>Post</button></form>`;
  const OPEN = 'Close';
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('forethought') ?? [])].map((range) => range.toString()));
  /** The first word of the box. */
  const clicksTheName = async (label: string) => {
    const box = await page.getByLabel(label).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 24);
  };
  const isOpen = async () => (await ourButton(OPEN)) !== undefined;

  test('are underlined in a rich editor and in a text area, and open the card', async () => {
    await show(BOXES);
    await page.getByLabel('Rich').click();
    await page.keyboard.insertText(BREACH);
    await expect.poll(marked).toContain('Kayden');
    expect(await page.getByLabel('Rich').innerHTML()).toBe(BREACH);
    await clicksTheName('Rich');
    await until('the card', isOpen);

    await page.getByLabel('Plain').click();
    await page.keyboard.insertText(BREACH);
    await says(/second look/i);
    await expect.poll(marked).toEqual([]);
    await until('the card of the other box to close', async () => !(await isOpen()));
    await clicksTheName('Plain');
    await until('the card', isOpen);
  });

  test('are left alone on a site where the person has switched that off by a key', async () => {
    await show(BOXES);
    await page.getByLabel('Rich').click();
    await page.keyboard.insertText(BREACH);
    await expect.poll(marked).toContain('Kayden');
    await page.keyboard.press('Shift+F8');
    await expect.poll(marked).toEqual([]);
    await show(BOXES);
    await page.getByLabel('Rich').click();
    await page.keyboard.insertText(BREACH);
    await says(/second look/i);
    expect(await marked()).toEqual([]);
    await page.keyboard.press('F8');
    await until('the card', isOpen);
    await chooses('Underline on this site');
    await expect.poll(marked).toContain('Kayden');
  });
});

test('a known site on which posts leave unseen is named in options', async () => {
  const missed = async () => {
    const { counts } = (await asksBackground({ type: 'state' })) as State;
    return counts.filter(({ outcome }) => outcome === 'missed').reduce((sum, { count }) => sum + count, 0);
  };
  for (const times of [1, 2]) {
    await show(
      `<form class="compose-form"><textarea></textarea><p>Go</p></form>
      <script>for (const it of document.querySelectorAll('p')) it.onclick = () => { document.querySelector('textarea').value = ''; };</script>`,
      'https://mastodon.social/publish',
    );
    await page.click('textarea');
    await page.keyboard.insertText(BREACH);
    await says(/second look/i);
    await page.click('p');
    await expect.poll(missed, { timeout: 6_000 }).toBe(times);
  }
  const worker = await chromium.worker();
  await page.goto(new URL('/options.html', worker.url()).href);
  await page.getByText('These sites may have changed').waitFor();
  await page.getByText('2 times in four weeks').waitFor();
});

test('an address of work in a form of a dating site gets a tip, where the person has asked for it', async () => {
  const pack = Pack.parse(JSON.parse(readFileSync(join(EXTENSION, 'pack.json'), 'utf8')));
  const moments = pack.moments.map((moment) =>
    moment.id === 'work-email-sign-up' ? { ...moment, hosts: ['notes.example'] } : moment,
  );
  const organisation = { ...pack.organisation, emailDomains: ['hill.example'] };
  await asksBackground({ type: 'use-pack', json: JSON.stringify({ ...pack, organisation, moments }) });
  const FORM = `<form onsubmit="document.title = 'sent'; return false"><input type="email" aria-label="Your address"><button>Join</button></form>`;
  const TIP = 'This looks like a work email address.';
  const field = page.getByLabel('Your address');

  await page.goto(new URL('/options.html', (await chromium.worker()).url()).href);
  await page.getByRole('button', { name: 'Tell me there' }).click();
  await page.getByRole('button', { name: 'Stop telling me' }).waitFor();

  await show(FORM);
  await field.fill('sam@hill.example');
  await says(TIP);
  await field.fill('sam@home.example');
  await until('the tip to go', async () => !(await told()).includes(TIP));
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForFunction(() => document.title === 'sent');
  const { counts } = (await asksBackground({ type: 'state' })) as State;
  expect(counts.filter(({ clause }) => clause === '13-misuse')).toMatchObject([
    { category: 'institutional-misuse', site: 'other', outcome: 'shown', count: 1 },
  ]);
  await asksBackground({ type: 'use-built-in-pack' });
});
