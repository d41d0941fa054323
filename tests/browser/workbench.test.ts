import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJoinLink } from '../../src/packs/publish/join.ts';
import { rootFingerprint } from '../../src/packs/publish/publish.ts';
import { readPublished } from '../../src/packs/publish/published.ts';
import { loadPack } from '../../src/policy/load.ts';
import { unzipped } from '../../src/workbench/folder-zip.ts';
import type { Launched } from '../../tools/launch-chromium.ts';
import { extensionFor } from './harness/extension.ts';
import { type RuleHost, startRuleHost } from './harness/rule-host.ts';
import { told } from './harness/told.ts';
import { launchWatched } from './harness/watched.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A trial judges thousands of posts twice. */
const TRIAL_MS = 60_000;
const POST = 'What a flumptious wizard you are';
let chromium: Launched;
/** A person of the provider, whose device has the built-in rules. */
let other: Launched;
let practise: Page;
let host: RuleHost;
let page: Page;
let link: string;

const pageOf = async ({ context, worker }: Launched, path: string): Promise<Page> => {
  const opened = await context.newPage();
  await opened.goto(new URL(path, (await worker()).url()).href);
  return opened;
};

beforeAll(async () => {
  host = await startRuleHost();
  other = await launchWatched(extensionFor('chrome'), host.port);
  practise = await pageOf(other, '/practise.html');
  chromium = await launchWatched(extensionFor('chrome'), host.port);
  page = await pageOf(chromium, '/workbench.html');
});
afterAll(async () => {
  await Promise.all([chromium?.close(), other?.close()]);
  await host?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const step = (name: string) => page.getByRole('navigation', { name: 'Steps' }).getByText(name);
const area = (name: string) => page.getByRole('navigation', { name: 'Parts of the rules' }).getByText(name);

const cameOut = () =>
  page.getByRole('heading', { name: /^1 of \d+ posts come out differently/ }).waitFor({ timeout: TRIAL_MS });

async function violations(): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
  );
}

async function savedBy(press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}
const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()));

/** Each goes on where the one before it stopped, as a person does. */
test('a file that holds no rules is refused with a sentence, and the rules in force are opened', async () => {
  expect(await violations()).toEqual([]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await page.getByText('Choose a file of rules that was saved here.').waitFor();
  await button('Open the rules in force').click();
  await page.getByText('Nothing yet. Each change').waitFor();
  expect(await violations()).toEqual([]);
});

test('a form says in words what does not fit, keeps it from being published, and undo brings it back', async () => {
  const name = page.getByLabel('Name', { exact: true });
  const before = await name.inputValue();
  await name.fill('X');
  await page.getByText('Name needs at least 2 characters.').first().waitFor();
  await step('Publish').click();
  expect(await button('Save as a file').isDisabled()).toBe(true);
  await step('Change').click();
  await button('Undo').click();
  expect(await name.inputValue()).toBe(before);
  expect(await page.getByText('to mend first').count()).toBe(0);
});

test('the examples of a rule are judged while it is changed', async () => {
  await area('Rules').click();
  await page.getByLabel('Search rules').fill('where you park');
  await button(/^A threat/).click();
  await page.getByText('All 10 examples come out as they should.').waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole('textbox', { name: 'Must leave alone, post 1' }).fill('I know where you park');
  await page.getByText('1 of 10 examples do not come out').waitFor();
  await page.getByText('The whole condition as').click();
  await page.getByLabel('When it speaks (JSON)').fill('{"phrase": ');
  await page.getByText('Not taken yet: A bracket').waitFor();
});

test('rules with an example that fails are tried, and refused with the reason', {
  timeout: 90_000,
}, async () => {
  await area('Word lists').click();
  await page.getByLabel('Search word lists').fill('benefit scrounger');
  await page.locator('.choice-row').first().click();
  const words = page.getByLabel('Words', { exact: true });
  await words.fill(`${await words.inputValue()}\nFlumptious Wizard`);
  await page.getByText('flumptious wizard').first().waitFor();
  await step('Try').click();
  await page.getByLabel('Your own posts').fill('My neighbour is a flumptious wizard, honestly\nA quiet day');
  await button('Try the rules').click();
  await cameOut();
  await page.getByText(/^2 of .* are your own/).waitFor();
  await page.getByText('Newly warned about (1)').waitFor();
  expect(await page.locator('.posts .post').first().textContent()).toContain('flumptious');
  expect(await violations()).toEqual([]);
  await step('Publish').click();
  await page.getByText('One example does not come out as it should').last().waitFor();
  expect(await button('Use on this device').isDisabled()).toBe(true);
});

test('once mended they are saved, used here, signed and handed on', { timeout: 90_000 }, async () => {
  await step('Change').click();
  await area('Rules').click();
  await page.getByLabel('Search rules').fill('where you park');
  await button(/^A threat/).click();
  await page.getByRole('textbox', { name: 'Must leave alone, post 1' }).fill('A quiet day');
  await page.getByText('All 10 examples come out as they should.').waitFor();
  await step('Try').click();
  await button('Try the rules').click();
  await cameOut();
  await step('Publish').click();
  await page.getByText('Yes. All examples come out').waitFor();

  const { name, bytes } = await savedBy(() => button('Save as a file').click());
  const loaded = loadPack(new TextDecoder().decode(bytes));
  expect(name).toMatch(/-2\.json$/);
  expect(loaded.ok && loaded.pack.version).toBe(2);
  await button('Use on this device').click();
  await page.getByText('Version 2 is in force on this device.').waitFor();

  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await button('Make new keys').click();
  await page.getByText('at least 12 characters, such as').last().waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill('four words for keys');
  const keys = await savedBy(() => button('Make new keys').click());
  expect(keys.name).toBe('forethought-keys.json');
  await page.getByLabel('This is the first time').check();
  const folder = await savedBy(() => button('Make the folder to upload').click());
  const files = unzipped(folder.bytes);
  host.upload(files);
  expect(readPublished(files).newest.custom).toEqual({ version: 2, rollout: 100 });

  await page.getByLabel('Address of the folder on the web').fill(host.address);
  link = (await page.locator('pre').first().textContent()) ?? '';
  expect(readJoinLink(link)).toEqual({
    address: host.address,
    root: await rootFingerprint(files),
  });
  await page.getByLabel('How your devices are managed').selectOption('Firefox (policies.json)');
  const policies = JSON.parse((await page.locator('pre').last().textContent()) ?? '');
  expect(Object.values(policies.policies['3rdparty'].Extensions)).toEqual([{ channel: link }]);

  await page.getByText('Change the keys…').click();
  await page.getByLabel('Passphrase for the new keys').fill('other words for keys');
  const saved: Download[] = [];
  page.on('download', (one) => saved.push(one));
  await button('Make new keys and the folder to upload').click();
  await expect
    .poll(() => saved.map((one) => one.suggestedFilename()))
    .toEqual([
      expect.stringMatching(/^forethought-keys-\d{4}-\d\d-\d\d\.json$/),
      expect.stringMatching(/-new-keys-to-upload\.zip$/),
    ]);
  const rotated = unzipped(new Uint8Array(readFileSync((await saved[1]?.path()) ?? '')));
  expect([...rotated.keys()]).toContain('2.root.json');
  // Who joins by the link that was given out before follows the new keys.
  host.upload(rotated);
  expect(await violations()).toEqual([]);
});

test('another profile that joins by the link warns by the new words, on a page that stays open', async () => {
  const post = async () => {
    await practise.getByLabel('Your post').fill(POST);
    await practise.getByRole('button', { name: 'Post', exact: true }).click();
  };
  await post();
  await practise.getByText('Went straight out').waitFor();

  const options = await pageOf(other, '/options.html');
  await options.getByLabel('Join link').fill(link);
  await options.getByRole('button', { name: 'See whose rules these are' }).click();
  await options.getByRole('button', { name: 'Yes, follow these rules' }).click();
  await options.getByText('forethought-default, version 2').waitFor();
  await practise.bringToFront();
  await post();
  await expect.poll(() => told(practise)).toContain('Edit my post');
});
