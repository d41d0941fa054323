import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension, TEST_HOSTS } from '../../tools/build.ts';
import { SITE_SURFACES } from './behaviour/site-surfaces.ts';
import { X_TIMELINE } from './behaviour/surfaces.ts';
import { startChromium } from './harness/chromium.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';
import { EDIT, Person } from './harness/person.ts';
import { throughout, until } from './harness/until.ts';
import { Chooser } from './pictures/chooser.ts';
import { CLEAR, DAMAGED, ENDLESS, GROUP, PAPER, SOMEBODY, VIDEO } from './pictures/files.ts';
import { ANY_INPUT, ANY_PASTE, takesFiles, WAYS, type Way, X_WAYS } from './pictures/ways.ts';

const INPUT = WAYS[0] as Way;

async function skips({ driver }: Chooser): Promise<void> {
  const box = await driver.inUi((root) => {
    const button = root.querySelector('.note button')?.getBoundingClientRect();
    return button ? { x: button.x + button.width / 2, y: button.y + button.height / 2 } : null;
  });
  await driver.clickAt(box.find((at) => at !== null) ?? { x: 0, y: 0 });
}

/** Pictures say themselves what there is to see in them, so that what happens then is all that is tested. */
beforeAll(
  () => buildExtension(['chrome', 'firefox'], '-told', TEST_HOSTS, './tests/browser/pictures/told-engine.ts'),
  120_000,
);

describe.each([
  ['Chromium', startChromium, 'chrome'],
  ['Firefox', startFirefox, 'firefox'],
] as const)('%s', (_, start, kind) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extensionFor(kind, '-told'));
    // The first picture of all waits until the engine is there.
    const first = await Chooser.at(driver, INPUT);
    await first.brings(CLEAR);
    await until('the engine', async () => (await first.got()).length === 1, 60_000);
  }, 180_000);
  afterAll(() => driver?.close());
  afterEach(() => expect(driver.network.takeUnexpected(), 'requests that nothing serves').toEqual([]));

  describe.each(WAYS.map((way) => [way.name, way] as const))('%s', (name, way) => {
    test('a clear picture goes on, once and unchanged, and so does the next', async () => {
      const person = await Chooser.at(driver, way);
      await person.brings(CLEAR);
      await person.seesTaken(CLEAR);
      await person.brings({ ...CLEAR, name: 'second.png' });
      await until('the second', async () => (await person.got()).length === 2);
      expect(await person.dialog()).toBeNull();
    });

    test('a picture that may show a class is held, and left out on the first choice', async () => {
      const person = await Chooser.at(driver, way);
      await person.brings(GROUP);
      const { text, buttons } = await person.seesQuestion();
      expect(text).toContain('may show a group of people');
      expect(buttons.find(({ focused }) => focused)?.name).toBe('Leave it out');
      await person.seesNothingTaken();
      await driver.press('Enter');
      await until('the question to go', async () => !(await person.dialog()));
      await person.seesNothingTaken();
      if (!['paste', 'drop'].includes(name)) expect(await person.refused()).toContain(name);
      await person.brings(CLEAR);
      await person.seesTaken(CLEAR);
    });

    test('the person lets it go on as it is, once', async () => {
      const person = await Chooser.at(driver, way);
      await person.brings(GROUP);
      await person.presses(/as it is/);
      await person.seesTaken(GROUP);
    });

    test('the changed picture takes its place', async () => {
      const person = await Chooser.at(driver, way);
      await person.brings(GROUP);
      await person.presses(/Blur the 5 faces/, ' ');
      await person.presses(/the changed one/);
      await until('the page to get the file', async () => (await person.got()).length > 0);
      const [[file] = []] = await person.got();
      expect(file).toMatchObject({ name: 'class.png', type: 'image/png' });
      const { blur } = JSON.parse(file?.text.replace('changed ', '') ?? '');
      expect(blur).toHaveLength(5);
      expect(await person.driver.evaluate(() => window.__seen, null)).toBe(1);
    });
  });

  test.each(X_WAYS.map((way) => [way.name, way] as const))(
    'on X, with React and Draft.js, by %s: held, let go once',
    async (_name, way) => {
      const person = await Chooser.at(driver, way);
      await person.brings(GROUP);
      await person.seesQuestion();
      await person.seesNothingTaken();
      await person.presses(/as it is/);
      await person.seesTaken(GROUP);
    },
  );

  test.each(
    // X takes files by itself, above.
    [...Map.groupBy(SITE_SURFACES, ({ site }) => site)].flatMap(([site, [surface]]) =>
      surface && site !== 'x' ? [[site, surface] as const] : [],
    ),
  )(
    'on %s, chosen and pasted beside the site’s own editor: held, left out, let go once',
    async (_, surface) => {
      const person = await Person.at(driver, { name: surface.url, ...surface });
      await person.opens();
      await person.clicks(surface.composer);
      await driver.evaluate(takesFiles, null);
      const chosen = Chooser.beside(driver, ANY_INPUT);
      await chosen.brings(GROUP);
      await chosen.seesQuestion();
      await driver.press('Enter');
      await until('the question to go', async () => !(await chosen.dialog()));
      await chosen.seesNothingTaken();

      await person.clicks(surface.composer);
      const pasted = Chooser.beside(driver, ANY_PASTE);
      await pasted.brings(GROUP);
      await pasted.seesQuestion();
      await pasted.seesNothingTaken();
      await pasted.presses(/as it is/);
      await pasted.seesTaken(GROUP);
    },
  );

  test('a picture that raised no question is judged again with what is written to it, and goes with its post', async () => {
    const [way = INPUT] = X_WAYS;
    const chooser = await Chooser.at(driver, way);
    const person = Person.beside(driver, X_TIMELINE);
    await chooser.brings(SOMEBODY);
    await chooser.seesTaken(SOMEBODY);
    const [about, harmless] = ['so proud of my year 5s today', 'so proud of my nan today'];
    await person.writes(about);
    await person.sends('button');
    expect((await person.seesWarning()).text).toContain('picture');
    await person.chooses(EDIT);
    await person.writes(harmless);
    await person.sends('button');
    await person.seesSent(harmless);
    await until('the box to be empty', async () => (await person.composerText()) === '');
    await person.writes(about);
    await person.sends('button');
    await person.seesSent(harmless, about);
    await until('the box to be empty', async () => (await person.composerText()) === '');
    // It is let go at once this time, and belongs to the next post.
    await chooser.brings(SOMEBODY);
    await until('the picture', async () => (await chooser.got()).length === 2);
    await person.writes(about);
    await person.sends('button');
    expect((await person.seesWarning()).text).toContain('picture');
  });

  test('a post that is sent while its picture is looked at waits for the picture', async () => {
    const [, way = INPUT] = X_WAYS;
    const chooser = await Chooser.at(driver, way);
    const person = Person.beside(driver, X_TIMELINE);
    const text = 'so proud of my nan today';
    await person.writes(text);
    await chooser.brings(ENDLESS);
    await until('the progress', async () =>
      (await chooser.notes()).some((note) => note?.includes('Checking your picture')),
    );
    await person.sends('button');
    await throughout('nothing is sent', 500, async () => (await person.sent()).length === 0);
    await skips(chooser);
    await chooser.presses(/as it is/);
    await chooser.seesTaken(ENDLESS);
    await person.seesNote(/press post again/i);
    await person.sends('button');
    await person.seesSent(text);
  });

  test('where only the browser itself takes a pasted picture, the person is told to add it once more', async () => {
    const person = await Chooser.at(driver, INPUT);
    await driver.evaluate(() => {
      const bare = Object.assign(document.createElement('div'), { id: 'bare', contentEditable: 'true' });
      document.body.append(bare);
      bare.focus();
    }, null);
    const pasting = Chooser.beside(driver, ANY_PASTE);
    await pasting.brings(CLEAR);
    await until('the note', async () =>
      (await person.notes()).some((note) => note?.includes('add it once more')),
    );
  });

  test('of two pictures, the one that may show a class is left out and the other goes on and is judged again with what is written', async () => {
    const [way = INPUT] = X_WAYS;
    const chooser = await Chooser.at(driver, way);
    await chooser.brings(SOMEBODY, GROUP);
    await chooser.seesQuestion();
    await chooser.presses(/Leave this picture out/, ' ');
    await chooser.presses(/the changed ones/);
    await chooser.seesTaken(SOMEBODY);
    // Nothing was said of that one so far.
    const person = Person.beside(driver, X_TIMELINE);
    await person.writes('so proud of my year 5s today');
    await person.sends('button');
    expect((await person.seesWarning()).text).toContain('picture');
  });

  test('what is no picture is not held, and passes beside one', async () => {
    const person = await Chooser.at(driver, INPUT);
    await person.brings(PAPER);
    expect(await person.driver.evaluate(() => window.__seen, null)).toBe(1);
    await person.brings(CLEAR, PAPER);
    await until('both', async () => (await person.got()).length === 2);
    expect((await person.got())[1]).toEqual([CLEAR, PAPER]);
  });

  test('a video goes on, with a word', async () => {
    const person = await Chooser.at(driver, INPUT);
    await person.brings(VIDEO);
    await person.seesTaken(VIDEO);
    await until('the note', async () =>
      (await person.notes()).some((note) => /could not be looked into/.test(note ?? '')),
    );
  });

  test('of a damaged picture the person is told that it was not checked', async () => {
    const person = await Chooser.at(driver, INPUT);
    await person.brings(DAMAGED);
    expect((await person.seesQuestion()).text).toMatch(/not checked.*damaged/s);
    await person.presses(/as it is/);
    await person.seesTaken(DAMAGED);
  });

  test('a slow check says how far it is, and can be skipped', async () => {
    const person = await Chooser.at(driver, INPUT);
    await person.brings(CLEAR, ENDLESS);
    await until('the progress', async () =>
      (await person.notes()).some((note) => note?.includes('Checking picture 2 of 2')),
    );
    await skips(person);
    expect((await person.seesQuestion()).text).toContain('1 of these 2 were not checked');
    await person.seesNothingTaken();
    await person.presses(/as they are/);
    await person.seesTaken(CLEAR, ENDLESS);
  });
});
