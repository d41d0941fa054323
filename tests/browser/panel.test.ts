/** In Chromium; `panel-firefox.test.ts` does the most of it in Firefox, where the driver cannot press its menus. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ChromeInside, startWorld, type World } from './panel/world.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FEED = 'https://notes.example/feed';
const BLOCKS = 'https://notes.example/blocks';
const RISKY = 'Kayden in 8B had another meltdown today and his mum had to collect him';

let world: World;
let panel: Page;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
afterEach(() => world.closePages());

async function openPanel(): Promise<void> {
  panel = await world.openPanel();
  await panel.getByRole('heading', { name: 'Check a post' }).waitFor();
}

async function violations(): Promise<unknown> {
  await panel.evaluate(axe);
  return panel.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
}

const button = (name: string | RegExp) =>
  panel.getByRole('button', { name, exact: typeof name === 'string' });

async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([panel.waitForEvent('download'), button(name).click()]);
  return readFileSync(await download.path(), 'utf8');
}

test('a post is judged while it is written, goes into a report, and its names stay out of it', async () => {
  await openPanel();
  expect(await violations()).toEqual([]);
  await panel.getByLabel('The post').fill(RISKY);
  await panel.getByText('Why it matters').waitFor();
  await panel.locator('mark', { hasText: 'Kayden' }).first().waitFor();
  expect(await violations()).toEqual([]);
  await button('Add to the report').click();
  await button('Report (1)').click();
  await panel.getByText('What could follow:').waitFor();
  expect(await panel.locator('.report').textContent()).not.toContain('Kayden');
  await panel.getByLabel('Confirmed').check();
  await panel.getByLabel('Your note').fill('Kayden’s mother was told');
  expect(await violations()).toEqual([]);
  const masked = await saved('Save as CSV');
  expect(masked).toContain('[name 1]');
  expect(masked).not.toContain('Kayden');
  await panel.getByLabel(/Hide names/).uncheck();
  const { pack, posts } = JSON.parse(await saved('Save as JSON'));
  expect(pack).toEqual({ id: 'forethought-default', version: 1 });
  expect(posts).toMatchObject([
    { text: RISKY, decision: 'confirm', note: 'Kayden’s mother was told', severity: 'severe' },
  ]);
  await panel.emulateMedia({ media: 'print' });
  expect(await panel.getByText('Decision: Confirmed.').isVisible()).toBe(true);
  expect(await button('Save as CSV').isVisible()).toBe(false);
  await panel.emulateMedia({ media: null });
  await button('Remove from the report').click();
  await panel.getByText('There is nothing in the report yet.').waitFor();
  await panel.reload();
  await button('Report').waitFor();
});

test('a screenshot is read and judged as the post; what is no picture is refused', async () => {
  const shown = await world.visit('about:blank');
  await shown.setContent(`<p style="font: 30px sans-serif; margin: 30px">${RISKY}</p>`);
  const buffer = await shown.screenshot({ clip: { x: 0, y: 0, width: 700, height: 180 } });
  await openPanel();
  const file = panel.locator('input[type=file]');
  await file.setInputFiles({ name: 'post.png', mimeType: 'image/png', buffer });
  await panel.getByText('Why it matters').waitFor();
  expect(await panel.getByLabel(/screenshot of the post/).isChecked()).toBe(true);
  await panel.locator('.box').first().waitFor();
  expect(await violations()).toEqual([]);
  await file.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
  await panel.getByText('Only pictures and videos').waitFor();
  await button('Remove picture 1').click();
  await file.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await panel.getByText('This file is not a picture').waitFor();
  await button('Remove picture 1').click();
  await panel.getByText('appears here while you write').waitFor();
  expect(await panel.getByLabel('The post').evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a right click brings text and pictures into the panel', async () => {
  const page = await world.visit(FEED);
  panel = await world.choose('check-text', FEED, { selectionText: RISKY });
  await expect.poll(() => panel.getByLabel('The post').inputValue()).toBe(RISKY);
  await panel.close();
  await page.bringToFront();
  const srcUrl = await page
    .locator('img')
    .first()
    .evaluate((picture: HTMLImageElement) => picture.src);
  panel = await world.choose('check-picture', FEED, { srcUrl });
  await panel.getByText('Why it matters').waitFor();
  expect(await panel.locator('blockquote').first().textContent()).toContain('Kayden');
  await panel.close();
  await page.bringToFront();
  panel = await world.choose('check-picture', FEED, { srcUrl: 'https://notes.example/gone.png' });
  await panel.getByText('could not be taken from the page').waitFor();
});

test('the posts of a page are listed with their verdicts, after a word on lawful use', async () => {
  await world.visit(FEED);
  panel = await world.choose('check-page', FEED);
  await panel.getByText('Employment practices and data protection').waitFor();
  expect(await violations()).toEqual([]);
  await button(/I have read this/).click();
  await panel.getByText('Something was noticed in 1 of 4 posts').waitFor();
  const texts = await panel.locator('.found .excerpt').allTextContents();
  expect(texts).toEqual([
    RISKY,
    'Hope tomorrow is better. Have a restful evening, Tom',
    'What I did when it rained all week\nA lovely walk by the river this morning.',
    'A post without words',
  ]);
  await panel.locator('summary', { hasText: 'Kayden' }).press('Enter');
  expect(await violations()).toEqual([]);
  await button('Add those with something noticed to the report').click();
  await panel.getByText('1 post was added').waitFor();
  await button('Add all to the report').click();
  await button('Report (4)').click();
  const report = await saved('Save as JSON');
  expect(report).toContain('https://notes.example/tom/status/1');
  expect(JSON.parse(report).posts[0].source).toBe('notes.example');
  expect(JSON.parse(report).posts.at(-1).pictures[0].words).toContain('quiet walk');
});

test('where no post is marked as one, the blocks with the most text are taken', async () => {
  await world.visit(BLOCKS);
  panel = await world.choose('check-page', BLOCKS);
  await button(/I have read this/).click();
  await panel.getByText('Nothing was noticed in 3 posts').waitFor();
  expect(await panel.locator('.found .excerpt').first().textContent()).toContain('Monday was a day of rain');
});

test('a page that the browser gives no leave for gets a sentence that says what to do', async () => {
  await openPanel();
  await button('Page').click();
  await button(/I have read this/).click();
  await panel.getByText('press Forethought’s button in the toolbar').waitFor();
});

test('a concern gets a ready text without anything of the post in it', async () => {
  await openPanel();
  await panel.getByLabel('The post').fill(RISKY);
  await button('Report a concern').click();
  const text = await panel.getByLabel('The text').inputValue();
  expect(text).toMatch(/Designated Safeguarding Lead[\s\S]*Severe/);
  expect(text).not.toMatch(/Kayden|8B/);
  expect(await panel.getByRole('link', { name: /mail program/ }).getAttribute('href')).toMatch(
    /^mailto:\?subject=/,
  );
  const guidance = panel.getByRole('link', { name: /Keeping children safe in education/ });
  expect(await guidance.getAttribute('href')).toMatch(/^https:\/\/www\.gov\.uk\//);
  expect(await violations()).toEqual([]);

  await panel.evaluate(async (told) => {
    const pack = await (await fetch('/pack.json')).json();
    pack.organisation.dsl = { title: 'Safeguarding lead', email: told };
    pack.organisation.guidance = [{ title: 'Our own guide', url: 'https://school.example/guide' }];
    await (globalThis as unknown as { chrome: ChromeInside }).chrome.runtime.sendMessage({
      type: 'use-pack',
      json: JSON.stringify(pack),
    });
  }, 'dsl@school.example');
  await panel.reload();
  await button('Concern').click();
  await panel.getByText('Safeguarding lead', { exact: true }).waitFor();
  await panel.getByRole('link', { name: /Our own guide/ }).waitFor();
  expect(await guidance.count()).toBe(0);
  expect(await panel.getByRole('link', { name: /mail program/ }).getAttribute('href')).toMatch(
    /^mailto:dsl@school\.example\?subject=[^&]+&body=To%20the%20Safeguarding%20lead%0D%0A/,
  );
  await panel.evaluate(() =>
    (globalThis as unknown as { chrome: ChromeInside }).chrome.runtime.sendMessage({
      type: 'use-built-in-pack',
    }),
  );
});

test('the panel is usable at 320 pixels', async () => {
  await openPanel();
  await panel.setViewportSize({ width: 320, height: 640 });
  await panel.getByLabel('The post').fill(RISKY);
  await panel.getByText('Why it matters').waitFor();
  await button('Add to the report').click();
  for (const view of ['Page', 'Report (1)', 'Concern', 'Post']) {
    await button(view).click();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
  }
});
