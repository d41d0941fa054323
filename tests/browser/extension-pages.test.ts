import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../tools/find-browser.ts';
import { extensionFor } from './harness/extension.ts';

const profile = mkdtempSync(join(tmpdir(), 'forethought-pages-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const extension = extensionFor('chrome');
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
});
afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});
afterEach(() => page.close());

async function open(path: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  page = await context.newPage();
  await page.goto(new URL(path, worker.url()).href);
}

/** Everything that a screen reader is told, closed shadow roots included. */
async function told(): Promise<string> {
  const cdp = await context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes.map(({ name }) => name?.value ?? '').join('\n');
}

async function violations(): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
}

const choice = (label: string) => page.getByLabel(label);

test('the popup says what holds here, and keeps who I am', async () => {
  await open('/popup.html');
  await choice('I am a').selectOption({ label: 'Staff, mentor or trainer' });
  await page.getByText('There is nothing to check on this page').waitFor();
  expect(await violations()).toEqual([]);
  await page.reload();
  await expect.poll(() => choice('I am a').inputValue()).toBe('staff');
  await choice('I am a').selectOption('trainee');
});

test('options show the rules in force, and refuse a file that holds none', async () => {
  await open('/options.html');
  await page.getByText('(built in)').waitFor();
  expect(await violations()).toEqual([]);
  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":1}'),
  });
  await expect.poll(() => page.getByRole('alert').last().textContent()).not.toBe('');
  await file.setInputFiles({
    name: 'b.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(4_000_001, ' '),
  });
  await page.getByText('too large').waitFor();
});

test('practise asks about a post as a site would, and gives it back', async () => {
  await open('/practise.html');
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'A message to a pupil' }).click();
  const field = page.getByLabel('Your post');
  const text = await field.inputValue();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect.poll(told).toContain('Edit my post');
  await page.keyboard.press('Enter');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe(text);
  expect(await page.locator('article').count()).toBe(0);
});

test('practise lets a clear post straight out', async () => {
  await open('/practise.html');
  await page.getByRole('button', { name: 'A reflection' }).click();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await page.getByText('Went straight out').waitFor();
  expect(await page.getByLabel('Your post').inputValue()).toBe('');
});
