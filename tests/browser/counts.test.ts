import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows } from '../../src/counts/counter.ts';
import type { Launched } from '../../tools/launch-chromium.ts';
import { BREACH } from './behaviour/texts.ts';
import { type CountsReceiver, reportId, startReceiver } from './harness/counts-receiver.ts';
import { extensionFor } from './harness/extension.ts';
import { told } from './harness/told.ts';
import { launchWatched } from './harness/watched.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><form><textarea name="post"></textarea><button>Post</button></form>`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the tests use of the extension's own world. */
interface ExtensionWorld {
  chrome: {
    storage: { managed: object; local: { get(key: string): Promise<Record<string, unknown>> } };
    alarms: { create(name: string, info: { when: number }): Promise<void> };
  };
  browser?: { storage: { managed: object } };
}

// A busy machine starts a worker slowly.
vi.setConfig({ expect: { poll: { timeout: 8000 } } });

let chromium: Launched;
let worker: Worker;
let receiver: CountsReceiver;

beforeAll(async () => {
  receiver = await startReceiver();
  chromium = await launchWatched(extensionFor('chrome'), Number(new URL(receiver.url).port));
  worker = await chromium.worker();
  await chromium.context.route('https://notes.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
});
afterAll(async () => {
  await chromium?.close();
  await receiver?.stop();
});

/** What an administrator's policy would hold; a policy of the machine itself would reach every browser on it. */
const setPolicy = (policy: object) =>
  worker.evaluate((managed) => {
    const { chrome, browser } = globalThis as unknown as ExtensionWorld;
    const get = (_: unknown, answer?: (items: object) => void) =>
      answer ? answer(managed) : Promise.resolve(managed);
    for (const api of [chrome, browser]) if (api) Object.assign(api.storage.managed, { get });
  }, policy);

const storedAt = (key: string) =>
  worker.evaluate((name) => (globalThis as unknown as ExtensionWorld).chrome.storage.local.get(name), key);

/** Moves the worker's clock on and rings the alarm. */
async function later(hours: number): Promise<void> {
  await worker.evaluate((ms) => {
    const now = Date.now;
    Date.now = () => now() + ms;
  }, hours * 3_600_000);
  await ring();
}

const ring = (): Promise<void> =>
  worker.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionWorld;
    return chrome.alarms.create('counts-report', { when: performance.timeOrigin + performance.now() });
  });

async function extensionPage(path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(new URL(path, worker.url()).href);
  return page;
}

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
}

const plans = async () => Object.values(((await storedAt('countsReports')).countsReports ?? {}) as object);
/** Rings again each time: a run that is about to end sets the alarm anew over ours. */
const plansAfterAlarm = async () => {
  await ring();
  return plans();
};

test('a week’s counts reach the provider once, after the person was told and said yes', async () => {
  await setPolicy({ countsEndpoint: receiver.url, provider: 'north-college' });
  const page = await chromium.context.newPage();
  await page.goto('https://notes.example/');
  await page.click('textarea');
  await page.keyboard.insertText(BREACH);
  await page.click('button');
  await expect.poll(() => told(page)).toContain('Edit my post');
  await page.keyboard.press('Enter');
  await expect.poll(async () => JSON.stringify(await storedAt('counts'))).toMatch(/\[1,1\]/);

  // Told, and not yet asked: a week goes by and nothing is sent.
  const options = await extensionPage('/options.html');
  await options.getByText('Nothing is sent before you have answered').waitFor();
  await options.close();
  const mine = await extensionPage('/counts.html');
  await mine.getByText('asks for your counts').waitFor();
  await mine.getByRole('table', { name: 'By week' }).waitFor();
  expect(await violations(mine)).toEqual([]);
  await mine.getByRole('button', { name: 'Send my counts' }).click();
  await mine.getByText('once a week.').waitFor();
  expect(await plans()).toEqual([]);

  receiver.fail(2);
  await later(7 * 24);
  await expect.poll(plansAfterAlarm).toEqual([expect.objectContaining({ tries: 0 })]);
  expect(receiver.received).toEqual([]);
  await later(50);
  await expect.poll(plansAfterAlarm).toEqual([expect.objectContaining({ tries: 1 })]);
  await later(1);
  await expect.poll(plansAfterAlarm).toEqual([expect.objectContaining({ tries: 2 })]);
  await later(1);
  await expect.poll(plansAfterAlarm).toEqual(['done']);
  await later(7 * 24);
  await mine.reload();
  await mine.getByText('once a week.').waitFor();

  expect(receiver.problems).toEqual([]);
  expect(receiver.received).toHaveLength(3);
  const [id = '', ...otherIds] = new Set(receiver.received.map(reportId));
  expect(otherIds).toEqual([]);
  for (const { request, headers } of receiver.received) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers['accept-language']).toBe('*');
    // The random id may hold an “8b” of its own.
    expect(JSON.stringify(request).replaceAll(id, '')).not.toMatch(/notes\.example|8B|Kayden/i);
    const [resource] = request.resourceMetrics;
    expect(resource?.resource.attributes.map(({ key }) => key)).toEqual([
      'service.name',
      'forethought.provider',
    ]);
  }
});

test('a post is counted, too, when the page goes with it', async () => {
  const page = await chromium.context.newPage();
  await page.goto('https://notes.example/');
  await page.click('textarea');
  await page.keyboard.insertText("Sophie's lesson today");
  await expect.poll(() => told(page)).toMatch(/^Tip$/m);
  await page.click('button');
  await page.waitForURL('**/?**');
  await expect
    .poll(async () => rows((await storedAt('counts')).counts).map(({ outcome }) => outcome))
    .toContain('posted-anyway');
  await page.close();
});

test('the person can stop sending, save and clear', async () => {
  const mine = await extensionPage('/counts.html');
  await mine.getByRole('button', { name: 'Stop sending' }).click();
  await mine.getByText('Off. Nothing is sent.').waitFor();
  const download = mine.waitForEvent('download');
  await mine.getByRole('button', { name: 'Save as a CSV file' }).click();
  const text = readFileSync((await (await download).path()) ?? '', 'utf8');
  expect(text).toMatch(
    /^week,pack,version,category,clause,site,outcome,count\n\d{4}-W\d\d,forethought-default,1,/,
  );
  await mine.getByRole('button', { name: 'Clear all counts…' }).click();
  await mine.getByRole('button', { name: 'Yes, clear all counts' }).click();
  await mine.getByText('No warning or tip yet.').waitFor();
  expect((await storedAt('counts')).counts).toBeUndefined();
});

test('a provider sees what ten browsers say, and nothing of nine', async () => {
  const page = await extensionPage('/provider.html');
  const line = '2026-W47,forethought-default,1,pupil-information,5.1,x';
  const file = (n: number) => ({
    name: `counts ${n}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `week,pack,version,category,clause,site,outcome,count\n${line},shown,4\n${line},${n % 4 === 0 ? 'edited' : 'posted-anyway'},3\n`,
    ),
  });
  const input = page.locator('input[type=file]');
  await input.setInputFiles(Array.from({ length: 9 }, (_, n) => file(n)));
  await page.getByText('Too few browsers').waitFor();
  await input.setInputFiles([file(8), { ...file(1), name: 'a.csv', buffer: Buffer.from('name,post\n') }]);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('a.csv was left out');
  await page.getByText('9 files').waitFor();
  await input.setInputFiles(file(9));
  const row = page.getByRole('region', { name: 'By clause' }).getByRole('row').last();
  await expect.poll(() => row.textContent()).toMatch(/§5, Point 1.*4010 ?25 %200$/);
  await page.getByText('Fewer than 30 in 100 warnings').waitFor();
  expect(await violations(page)).toEqual([]);
});
