import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';
import { type Figure, percentile } from './figures.ts';

const CLICKS = 60;
const KEYS = 80;
const CLEAR = 'Lovely walk by the river this morning, the light was gorgeous';

/** A composer as Mastodon has it; it notes when its own handler ran after the mouse went up. */
const PAGE = `<!doctype html><meta charset="utf-8"><form class="compose-form"><textarea></textarea>
<div class="rich" contenteditable="true" role="textbox"></div><button type="submit">Post</button></form><script>
let up = 0; window.delays = [];
addEventListener('mouseup', (event) => { up = event.timeStamp }, true);
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault(); delays.push(performance.now() - up); document.querySelector('textarea').value = '';
});</script>`;

async function open(extension: string | null, profile: string): Promise<BrowserContext> {
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
  return context;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let posts = 0;

/** @param wait ms between the last letter and the press of Post */
async function post(page: Page, wait: number): Promise<number> {
  await page.click('textarea');
  // Another text each time: a verdict that is remembered would not be cold.
  await page.keyboard.insertText(`${CLEAR} ${posts++}`);
  await pause(wait);
  const count = await page.evaluate(() => (window as unknown as { delays: number[] }).delays.length);
  await page.click('button');
  await page.waitForFunction(
    (before) => (window as unknown as { delays: number[] }).delays.length > before,
    count,
  );
  return page.evaluate(() => (window as unknown as { delays: number[] }).delays.at(-1) ?? Number.NaN);
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Main-thread time of one key in a 3,000-character draft, with all that follows from it. */
async function keyTimes(page: Page, cdp: CDPSession, field: string): Promise<number[]> {
  await page.click(field);
  await page.keyboard.insertText(`${CLEAR}. `.repeat(48).slice(0, 3000));
  await pause(500);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const before = await taskTime(cdp);
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await pause(90);
    times.push((await taskTime(cdp)) - before);
  }
  return times.slice(5);
}

/** Delay of a clear post and main-thread time per key, with and without the extension, in turns. */
export async function benchPage(): Promise<Figure[]> {
  const extension = resolve('.output/chrome-mv3');
  const sides = await Promise.all(
    [extension, null].map(async (path) => {
      const profile = mkdtempSync(join(tmpdir(), 'forethought-bench-'));
      const context = await open(path, profile);
      const page = await context.newPage();
      await page.goto('https://mastodon.social/home');
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      return {
        profile,
        context,
        page,
        cdp,
        ready: [] as number[],
        cold: [] as number[],
        asleep: [] as number[],
      };
    }),
  );
  for (let round = 0; round < CLICKS; round++) {
    for (const side of sides) {
      side.ready.push(await post(side.page, 200));
      side.cold.push(await post(side.page, 0));
    }
  }
  for (let round = 0; round < 10; round++) {
    for (const side of sides) {
      await stopWorkers(side.context);
      side.asleep.push(await post(side.page, 0));
    }
  }
  const keys: Record<string, number[][]> = { textarea: [], '.rich': [] };
  for (const [field, lists] of Object.entries(keys))
    for (const side of sides) lists.push(await keyTimes(side.page, side.cdp, field));
  for (const { context, profile } of sides) {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const added = (pick: (side: (typeof sides)[number]) => number[], p: number) => {
    const [with_, without] = sides.map((side) => percentile(pick(side), p));
    return (with_ ?? Number.NaN) - (without ?? Number.NaN);
  };
  const perKey = (field: string, p: number) =>
    percentile(keys[field]?.[0] ?? [], p) - percentile(keys[field]?.[1] ?? [], p);
  return [
    {
      name: 'delay added to a clear post, verdict ready, p50',
      value: added((s) => s.ready, 0.5),
      unit: 'ms',
    },
    {
      name: 'delay added to a clear post, verdict ready, p95',
      value: added((s) => s.ready, 0.95),
      unit: 'ms',
      goal: 5,
    },
    {
      name: 'delay added to a clear post, pressed at once, p50',
      value: added((s) => s.cold, 0.5),
      unit: 'ms',
    },
    {
      name: 'delay added to a clear post, pressed at once, p95',
      value: added((s) => s.cold, 0.95),
      unit: 'ms',
      goal: 80,
    },
    {
      name: 'delay added to a clear post, worker asleep, p95',
      value: added((s) => s.asleep, 0.95),
      unit: 'ms',
    },
    { name: 'added per key, 3,000 characters, textarea, p50', value: perKey('textarea', 0.5), unit: 'ms' },
    {
      name: 'added per key, 3,000 characters, textarea, p95',
      value: perKey('textarea', 0.95),
      unit: 'ms',
      goal: 1,
    },
    { name: 'added per key, 3,000 characters, rich, p50', value: perKey('.rich', 0.5), unit: 'ms' },
    { name: 'added per key, 3,000 characters, rich, p95', value: perKey('.rich', 0.95), unit: 'ms', goal: 1 },
  ];
}
