import { expect } from 'vitest';
import type { Driver } from '../harness/driver.ts';
import { EDIT, Person, POST_ANYWAY } from '../harness/person.ts';
import { throughout, until } from '../harness/until.ts';
import { hasPill } from './marks.ts';
import type { Surface } from './surfaces.ts';
import { BREACH, CLEAR, OTHER_BREACH } from './texts.ts';

/** Longer than the extension looks for the effect of a release, so that a second release would be seen. */
const LATE = 2_500;

const page = (trick: string): Surface => ({
  name: trick,
  url: `https://notes.example/hostile/${trick}`,
  composer: 'textarea',
  button: '#publish',
});

async function warned(driver: Driver, trick: string): Promise<Person> {
  const person = await Person.at(driver, page(trick));
  await person.writes(BREACH);
  await person.sends('button');
  await person.seesWarning();
  return person;
}

const attacks = (person: Person): Promise<number> => person.driver.evaluate(() => window.__attacks, null);

async function attackedTimes(person: Person, times: number): Promise<void> {
  await until('the page to attack', async () => (await attacks(person)) >= times);
}

async function stopsEveryEvent(driver: Driver): Promise<void> {
  const person = await warned(driver, 'stop');
  expect(await person.sent()).toEqual([]);
  await person.chooses(POST_ANYWAY);
  await person.seesSent(BREACH);
}

async function fakesInput(driver: Driver): Promise<void> {
  const person = await warned(driver, 'fake');
  await attackedTimes(person, 5);
  expect(await person.sent()).toEqual([]);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  expect(await person.sent()).toEqual([]);
  expect(await person.composerText()).toBe(BREACH);
}

async function removesTheWarning(driver: Driver): Promise<void> {
  const person = await warned(driver, 'remove');
  await attackedTimes(person, 1);
  expect(await person.sent()).toEqual([]);
  expect(await person.composerText()).toBe(BREACH);
  if (await person.dialog()) {
    await person.chooses(EDIT);
    await person.seesNoWarning();
  }
  await person.writes(CLEAR);
  await person.sends('button');
  await person.seesSent(CLEAR);
}

async function replacesTheButton(driver: Driver): Promise<void> {
  const person = await warned(driver, 'rerender');
  await attackedTimes(person, 1);
  await person.chooses(POST_ANYWAY);
  await leavesOnce(person);
}

async function ignoresUntrustedClicks(driver: Driver): Promise<void> {
  const person = await warned(driver, 'untrusted');
  await person.chooses(POST_ANYWAY);
  await person.seesNote(/press post again/i);
  expect(await person.sent()).toEqual([]);
  expect(await person.composerText()).toBe(BREACH);
  await person.sends('button');
  await leavesOnce(person);
}

async function changesTheTextWhileWarned(driver: Driver): Promise<void> {
  const person = await warned(driver, 'swap');
  await attackedTimes(person, 1);
  await person.chooses(POST_ANYWAY);
  const { text } = await until('a warning for the new text', async () => {
    const dialog = await person.dialog();
    return dialog?.text.includes(OTHER_BREACH) ? dialog : undefined;
  });
  expect(text).not.toContain(BREACH);
  expect(await person.sent()).toEqual([]);
}

async function leavesOnce(person: Person): Promise<void> {
  await person.seesSent(BREACH);
  await throughout('the post has left once', LATE, async () => (await person.sent()).length === 1);
}

async function patchesAttachShadow(driver: Driver): Promise<void> {
  const person = await warned(driver, 'steal');
  expect(await driver.evaluate(() => window.__stolen.length, null)).toBe(0);
  expect(await person.sent()).toEqual([]);
}

/** The strictest policy that a page can have: no inline style, no script made of text, no policy for trusted types. */
async function forbidsAllThatItCan(driver: Driver): Promise<void> {
  const person = await Person.at(driver, { ...page('strict'), url: 'https://strict.notes.example/' });
  await person.writes(BREACH);
  await person.sends('button');
  await person.seesWarning();
  const heading = await driver.inUi((root) => {
    const dialog = root.querySelector('dialog');
    return dialog && getComputedStyle(dialog).borderTopLeftRadius;
  });
  // A dialog without our styles has square corners.
  expect(heading.filter((radius) => radius !== null)).not.toContain('0px');
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await driver.type('!');
  await person.seesInComposer(`${BREACH}!`);
  await person.sends('button');
  await person.chooses(POST_ANYWAY);
  await person.seesSent(`${BREACH}!`);
  expect(await driver.evaluate(() => window.__faults, null)).toEqual([]);
}

/** As the builder's own code tells a script that a newer one has come; any page can say the same. */
async function saysThatANewerScriptIsHere(driver: Driver): Promise<void> {
  const person = await Person.at(driver, page('newer'));
  const { host } = new URL(await driver.extensionPage('/'));
  await driver.evaluate(
    (ids) => {
      for (const id of ids)
        document.dispatchEvent(
          new CustomEvent(`${id}:compose:wxt:content-script-started`, {
            detail: { contentScriptName: 'compose', messageId: 'another' },
          }),
        );
    },
    [host, 'forethought@forethought.example'],
  );
  await person.writes(BREACH);
  await until('the badge', () => hasPill(person), 15_000);
  await person.sends('button');
  await person.seesWarning();
  expect(await person.sent()).toEqual([]);
}

export const HOSTILE: Record<string, (driver: Driver) => Promise<void>> = {
  'a page that stops every event is held and released': stopsEveryEvent,
  'a page that fakes clicks and keys cannot press our buttons': fakesInput,
  'a page that removes the warning gets no post, and nothing is lost': removesTheWarning,
  'a button that is made anew between hold and release still posts, once': replacesTheButton,
  'a button that ignores untrusted clicks posts on the second press, once': ignoresUntrustedClicks,
  'a text that the page changes behind the warning is asked about anew': changesTheTextWhileWarned,
  'a page with a strict CSP and trusted types gets what was chosen, and no fault': forbidsAllThatItCan,
  'a page that says that a newer script has come does not switch us off': saysThatANewerScriptIsHere,
  'a page that patches attachShadow does not get our root': patchesAttachShadow,
};
