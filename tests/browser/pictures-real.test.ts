import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from './harness/chromium.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';
import { find } from './harness/page-functions.ts';
import { photo } from './harness/photo.ts';
import { until } from './harness/until.ts';
import { Chooser } from './pictures/chooser.ts';
import { WAYS, type Way } from './pictures/ways.ts';

const INPUT = WAYS[0] as Way;
/** People at work, with the place in the file; the engine has to find them by itself. */
const PHOTO = photo('sample1.jpg');

/** Runs inside the page: puts a photo into its input, as a choice does, and keeps what the page is given. */
function choosePhoto(base64: string): void {
  const input = document.querySelector<HTMLInputElement>('#plain');
  const transfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  transfer.items.add(new File([bytes], 'team.jpg', { type: 'image/jpeg', lastModified: 1 }));
  if (!input) throw new Error('no input');
  const given: { width: number; height: number; size: number; type: string }[] = [];
  Object.assign(window, { __given: given });
  input.addEventListener('change', async () => {
    for (const file of input.files ?? []) {
      const { width, height } = await createImageBitmap(file);
      given.push({ width, height, size: file.size, type: file.type });
    }
  });
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const given = () =>
  (window as unknown as { __given: { width: number; height: number; size: number; type: string }[] }).__given;

describe.each([
  ['Chromium', startChromium, 'chrome'],
  ['Firefox', startFirefox, 'firefox'],
] as const)('%s, with the real engine', (_, start, kind) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extensionFor(kind));
  });
  afterAll(() => driver?.close());

  test('people in a photo are found, blurred, and the page gets the changed photo, once', async () => {
    const person = await Chooser.at(driver, INPUT);
    const zone = await until('the composer', async () => (await driver.evaluate(find, '#zone')) ?? undefined);
    await driver.clickAt(zone);
    await driver.type('So proud of my year 4 class today');
    await driver.evaluate(choosePhoto, PHOTO);
    const { text } = await until('the question', async () => (await person.dialog()) ?? undefined, 60_000);
    expect(text).toMatch(/may show/);
    expect(await driver.evaluate(given, null)).toEqual([]);
    await person.presses(/Blur the \d+ faces/, ' ');
    await person.presses(/the changed one/);
    const [file, ...more] = await until(
      'the page to get the photo',
      async () => {
        const files = await driver.evaluate(given, null);
        return files.length > 0 ? files : undefined;
      },
      30_000,
    );
    expect(more).toEqual([]);
    expect(file).toMatchObject({ type: 'image/jpeg' });
    expect(file?.width).toBeGreaterThan(200);
    expect(file?.size).not.toBe(Buffer.from(PHOTO, 'base64').length);
  }, 120_000);
});
