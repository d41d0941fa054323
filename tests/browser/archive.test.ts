import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../tools/launch-chromium.ts';
import { CLEAR, type Files, RISKY, SAMPLES, zipOf } from '../unit/check/archives.ts';
import { extensionFor } from './harness/extension.ts';
import { launchWatched } from './harness/watched.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium: Launched;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  chromium = await launchWatched(extensionFor('chrome'));
  await open();
});
afterAll(() => chromium?.close());

async function open(): Promise<void> {
  const worker = await chromium.worker();
  await page?.close();
  page = await chromium.context.newPage();
  page.setDefaultTimeout(12_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(new URL('/archive.html', worker.url()).href);
  await zips().waitFor({ state: 'attached' });
}

const zips = () => page.locator('input[type=file]').first();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string) => page.getByRole('heading', { name });

async function violations(): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
}

const buffered = async (name: string, files: Record<string, string | Uint8Array>, options = {}) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(await (await zipOf(files, options)).arrayBuffer()),
});

/** So many posts of X that a check of them can be caught at work. */
const many = (count: number): Files => ({
  'data/tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      tweet: {
        id_str: String(at + 1),
        full_text: at % 100 === 7 ? RISKY : CLEAR,
        created_at: 'Wed Nov 18 20:19:24 +0000 2026',
      },
    })),
  )}`,
});

test('an archive of every site is checked, and the person decides', async () => {
  expect(await violations()).toEqual([]);
  const everything = Object.assign({}, ...Object.values(SAMPLES).map(({ files }) => files));
  await zips().setInputFiles(await buffered('all.zip', everything));
  await heading('Checked: “all.zip”').waitFor();
  const risky = Object.values(SAMPLES).flatMap(({ own }) => own.filter((text) => text.includes(RISKY)));
  const articles = page.locator('article');
  expect(await articles.count()).toBe(risky.length);
  const first = articles.first();
  await expect.poll(() => first.locator('mark').count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: /^Open the post/ }).count()).toBeGreaterThan(4);
  expect(await violations()).toEqual([]);

  await first.getByRole('button', { name: 'Dealt with' }).click();
  await page.getByLabel('Only those not decided').check();
  await expect.poll(() => articles.count()).toBe(risky.length - 1);

  const download = page.waitForEvent('download');
  await button('Save as JSON').click();
  const report = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(report.posts).toHaveLength(risky.length);
  expect(report.posts.map(({ decision }: { decision: string }) => decision)).toContain('confirm');
});

test('what cannot be read is named, and the rest is checked', async () => {
  await button('Choose another archive').click();
  const good = SAMPLES.mastodon?.files['outbox.json'] ?? '';
  await zips().setInputFiles([
    await buffered('bad.zip', { '../data/tweets.js': '[]', 'outbox.json': good }),
    { name: 'empty.zip', mimeType: 'application/zip', buffer: Buffer.alloc(0) },
    { name: 'torn.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 and nothing more') },
    await buffered('locked.zip', { 'data/tweets.js': 'window.YTD.tweets.part0 = []' }, { password: 'x' }),
  ]);
  await heading('Checked: “bad.zip and 3 more”').waitFor();
  const problem = page.locator('.problem');
  await expect.poll(() => problem.textContent()).toContain('“empty.zip” is empty (0 bytes)');
  const text = (await problem.textContent()) ?? '';
  expect(text).toContain('“../data/tweets.js” has a name that leads out');
  expect(text).toContain('“torn.zip” is not a zip file that can be read');
  expect(text).toContain('“data/tweets.js” is locked with a password');
  expect(await page.locator('article').count()).toBe(1);
  await problem.locator('summary').click();
  expect(await violations()).toEqual([]);
});

test('a check pauses, goes on after the browser page was closed, and is forgotten with one button', async () => {
  await button('Choose another archive').click();
  const large = await buffered('large.zip', many(6000));
  const done = async () => {
    const { archive } = await page.evaluate<{
      archive?: { done: number; finished: boolean };
    }>("chrome.storage.local.get('archive')");
    return archive;
  };
  await zips().setInputFiles(large);
  await button('Pause').click();
  await heading('Paused: “large.zip”').waitFor();
  await button('Go on').click();
  await heading('Checking “large.zip”').waitFor();
  await expect.poll(async () => (await done())?.done, { timeout: 15_000 }).toBeGreaterThan(0);
  await button('Stop').click();
  await heading('Stopped: “large.zip”').waitFor();
  const stopped = await done();
  expect(stopped?.finished).toBe(false);
  expect(JSON.stringify(stopped)).not.toContain('Kayden');

  await open();
  await page.getByText(/“large\.zip”: [\d,]+ posts checked/).waitFor();
  await zips().setInputFiles(large);
  await heading('Checked: “large.zip”').waitFor({ timeout: 25_000 });
  await page.getByText('6,000 posts checked, 60 to look at').waitFor();

  await button('Choose another archive').click();
  await button('Forget this').click();
  await expect.poll(done).toBe(undefined);
});

test('pictures are looked at on request, and shown with what was noticed in them', async () => {
  const shown = await chromium.context.newPage();
  await shown.setContent(`<p style="font: 30px sans-serif; margin: 30px">${RISKY}</p>`);
  const picture = await shown.screenshot({ clip: { x: 0, y: 0, width: 700, height: 180 } });
  await shown.close();
  const tweets = ['good.png', 'torn.png', 'gone.png'].map((file, at) => ({
    tweet: {
      id_str: String(at),
      full_text: CLEAR,
      extended_entities: { media: [{ media_url_https: `https://pbs.twimg.com/media/${file}` }] },
    },
  }));
  const archive = await buffered('seen.zip', {
    'data/tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`,
    'data/tweets_media/0-good.png': picture,
    'data/tweets_media/1-torn.png': picture.subarray(0, 200),
  });
  await page.getByLabel(/Look at the pictures too/).check();
  await zips().setInputFiles(archive);
  await page.getByText(/Looking at the first picture: “data\/tweets_media\/0-good\.png”/).waitFor();
  await heading('Checked: “seen.zip”').waitFor();
  await page.getByText('2 pictures looked at').waitFor();
  const article = page.locator('article');
  expect(await article.count()).toBe(1);
  await article.locator('.stage .box').first().waitFor();
  expect(await article.locator('img').evaluate((seen: HTMLImageElement) => seen.naturalWidth)).toBe(640);
  const problem = page.locator('.problem');
  await expect.poll(() => problem.textContent()).toContain('1-torn.png” is damaged');
  expect(await problem.textContent()).toContain('2-gone.png” is named by a post, but is not in the archive');
  expect(await violations()).toEqual([]);
  await page.getByLabel(/Hide names/).check();
  await expect.poll(() => article.locator('img').count()).toBe(0);
  await button('Choose another archive').click();
});

test('an archive in no known form says so', async () => {
  await zips().setInputFiles(await buffered('web.zip', { 'index.html': '<p>hello</p>' }));
  await page.getByText('choose JSON instead of HTML', { exact: false }).waitFor();
  expect(faults).toEqual([]);
});
