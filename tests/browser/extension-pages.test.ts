import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../../tools/launch-chromium.ts';
import { extensionFor } from './harness/extension.ts';
import { told as toldOn } from './harness/told.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium: Launched;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium(extensionFor('chrome'), { args: ['--disable-gpu'] });
});
afterAll(() => chromium?.close());
afterEach(() => page.close());

async function open(path: string): Promise<void> {
  const worker = await chromium.worker();
  page = await chromium.context.newPage();
  await page.goto(new URL(path, worker.url()).href);
}

const told = (): Promise<string> => toldOn(page);

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
  await page.getByRole('alert').getByText('does not fit its format').waitFor();
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
