import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Course } from '../../src/policy/course.ts';
import type { Launched } from '../../tools/launch-chromium.ts';
import { readJson, readRules } from '../../tools/read-rules.ts';
import { extensionFor } from './harness/extension.ts';
import { told as toldOn } from './harness/told.ts';
import { launchWatched } from './harness/watched.ts';

const { questions } = Course.parse(readJson(join(import.meta.dirname, '../../rules/course.json')));
const { clauses, organisation } = readRules();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium: Launched;
let page: Page;

beforeAll(async () => {
  chromium = await launchWatched(extensionFor('chrome'));
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

test('the short course tells right from wrong, and keeps what was answered until it is begun again', async () => {
  await open('/practise.html');
  await page.getByRole('button', { name: 'Short course' }).click();
  const answer = async (right: boolean) => {
    const situation = await page.locator('.question h2').textContent();
    const question = questions.find((one) => one.situation === situation);
    if (!question) throw new Error(`There is no question “${situation}”.`);
    await page.getByLabel(right ? question.right : question.wrong[0], { exact: true }).check();
    const clause = clauses.find(({ id }) => id === question.clause);
    await page.getByLabel(`${clause?.label}: ${clause?.plain}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Check my answers' }).click();
    await page.getByText(right ? 'Right.' : 'Not quite.', { exact: true }).waitFor();
    return question;
  };
  await page.locator('.question').waitFor();
  expect(await violations()).toEqual([]);
  await answer(true);
  await page.getByRole('button', { name: 'Go on' }).click();
  const { right } = await answer(false);
  await page.getByText(`Better: ${right}`).waitFor();
  expect(await violations()).toEqual([]);

  const all = Object.fromEntries(questions.slice(0, -1).map(({ id }) => [id, true]));
  await page.evaluate(`chrome.storage.local.set({ course: ${JSON.stringify(all)} })`);
  await page.reload();
  await page.getByRole('button', { name: 'Short course' }).click();
  await answer(true);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Name on the certificate (not kept)').fill('A. Trainee');
  expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isEnabled()).toBe(true);
  expect(await violations()).toEqual([]);
  expect(JSON.stringify(await page.evaluate('chrome.storage.local.get()'))).not.toContain('A. Trainee');
  await page.getByRole('button', { name: 'Start the course again' }).click();
  await page.getByText(`0 of ${questions.length} answered`).waitFor();
});

test('once a term the popup asks to review privacy settings, and stops when told to', async () => {
  const today = new Date().toISOString().slice(0, 10);
  await open('/options.html');
  const remind = page.getByLabel('Remind me once a term');
  await remind.waitFor();
  expect(await remind.isChecked()).toBe(true);
  expect(await page.getByRole('link', { name: /^X \(opens/ }).count()).toBe(1);
  await page.goto(page.url().replace('options', 'popup'));
  const note = page.getByRole('heading', { name: 'who can see your accounts?' });
  const inTerm = organisation.terms.some(({ start, end }) => start <= today && today <= end);
  if (inTerm) {
    await note.waitFor();
    await page.getByRole('button', { name: 'Do not remind me' }).click();
  } else await page.evaluate("chrome.storage.local.set({ 'privacy-review': { on: false } })");
  await expect.poll(() => note.count()).toBe(0);
  await page.goto(page.url().replace('popup', 'options'));
  await remind.waitFor();
  expect(await remind.isChecked()).toBe(false);
  await remind.check();
});

test('practise lets a clear post straight out', async () => {
  await open('/practise.html');
  await page.getByRole('button', { name: 'A reflection' }).click();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await page.getByText('Went straight out').waitFor();
  expect(await page.getByLabel('Your post').inputValue()).toBe('');
});
