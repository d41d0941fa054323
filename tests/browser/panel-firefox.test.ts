/**
 * The panel and the archive page in Firefox, as tabs: no driver can open the sidebar itself, whose document is the same.
 * Files are given to the page's own fields, as a driver cannot.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLEAR, RISKY, zipOf } from '../unit/check/archives.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';

/** The first picture of a browser waits for the engine and its models. */
const FIRST_PICTURE = { timeout: 25_000 };
let firefox: Driver;
beforeAll(async () => {
  firefox = await startFirefox(extensionFor('firefox'));
});
afterAll(() => firefox?.close());

const open = async (path: string) => firefox.open(await firefox.extensionPage(path));
const shown = () => firefox.evaluate(() => document.body.textContent ?? '', undefined);
const count = (selector: string) =>
  firefox.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const press = (name: string) =>
  firefox.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.startsWith(wanted))?.click();
  }, name);

/** A picture of words, in Base64. */
const pictureOf = (text: string): Promise<string> =>
  firefox.evaluate((said) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 900, height: 120 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('There is no canvas.');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 900, 120);
    pen.fillStyle = '#111';
    pen.font = '28px sans-serif';
    pen.fillText(said, 30, 65);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, text);

const choose = (name: string, type: string, base64: string) =>
  firefox.evaluate(
    (file) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      const given = new DataTransfer();
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      given.items.add(new File([bytes], file.name, { type: file.type }));
      if (!field) throw new Error('There is no field for a file.');
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, type, base64 },
  );

test('the panel judges a post while it is written, and a picture of one', async () => {
  await open('/sidepanel.html');
  await expect.poll(() => count('textarea')).toBeGreaterThan(0);
  await firefox.evaluate(() => document.querySelector('textarea')?.focus(), undefined);
  await firefox.type(RISKY);
  await expect.poll(shown).toContain('Why it matters');
  expect(await count('mark')).toBeGreaterThan(0);
  await press('Add to the report');
  await expect.poll(shown).toContain('Report (1)');
  await press('Start anew');
  await expect.poll(shown).toContain('appears here while you write');
  await choose('post.png', 'image/png', await pictureOf(RISKY));
  await expect.poll(() => count('.stage .box'), FIRST_PICTURE).toBeGreaterThan(0);
  expect(await shown()).toContain('Why it matters');
}, 45_000);

test('an archive is checked, with its pictures', async () => {
  await open('/archive.html');
  await expect.poll(() => count('input[type=checkbox]')).toBe(1);
  const picture = Buffer.from(await pictureOf(RISKY), 'base64');
  const tweets = [
    { tweet: { id_str: '1', full_text: RISKY } },
    {
      tweet: {
        id_str: '2',
        full_text: CLEAR,
        extended_entities: { media: [{ media_url_https: 'https://pbs.twimg.com/media/a.png' }] },
      },
    },
    { tweet: { id_str: '3', full_text: CLEAR } },
  ];
  const zip = await zipOf({
    'data/tweets.js': `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`,
    'data/tweets_media/2-a.png': new Uint8Array(picture),
  });
  await firefox.evaluate(
    () => document.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
    undefined,
  );
  await choose('a.zip', 'application/zip', Buffer.from(await zip.arrayBuffer()).toString('base64'));
  await expect.poll(shown, FIRST_PICTURE).toContain('Checked: “a.zip”');
  expect(await shown()).toContain('3 posts checked, 2 to look at');
  await expect.poll(() => count('article .stage .box')).toBeGreaterThan(0);
}, 45_000);
