import { expect } from 'vitest';
import { EDIT, type Person, POST_ANYWAY } from '../harness/person.ts';
import { pageCannotForge } from './guarding.ts';
import type { Way } from './surfaces.ts';
import { BREACH, CLEAR, OTHER_BREACH, OTHER_CLEAR } from './texts.ts';

/**
 * What must be true on every surface, for every way of sending.
 * A visit costs more than a post, so each behaviour does at one visit what a person would do there in turn.
 */
export type Behaviour = (person: Person, way: Way) => Promise<void>;

/** Writes and sends before any verdict can be there. */
async function sendsAtOnce(person: Person, way: Way, text: string): Promise<void> {
  await person.writes(text.slice(0, -1));
  await person.driver.type(text.slice(-1));
  await person.sends(way);
}

async function sends(person: Person, way: Way, text: string): Promise<void> {
  await person.writes(text);
  await person.sends(way);
}

/** The second post shows that the first was not sent twice, and that it left nothing behind. */
const clearPostsLeave: Behaviour = async (person, way) => {
  await sends(person, way, CLEAR);
  await person.seesSent(CLEAR);
  await person.comesBack();
  await sendsAtOnce(person, way, OTHER_CLEAR);
  await person.seesSent(CLEAR, OTHER_CLEAR);
  expect(await person.dialog()).toBeNull();
};

const breachIsHeld: Behaviour = async (person, way) => {
  await sendsAtOnce(person, way, BREACH);
  const { buttons } = await person.seesWarning();
  expect(buttons.find(({ focused }) => focused)?.name).toMatch(EDIT);
  await person.driver.press('Escape');
  await person.seesNoWarning();
  expect(await person.composerText()).toBe(BREACH);
  expect(await person.sent()).toEqual([]);
  await person.sends(way);
  await person.seesWarning();
  expect(await person.sent()).toEqual([]);
};

const editGoesOn: Behaviour = async (person, way) => {
  await person.writes(BREACH);
  await person.driver.press('Home');
  for (let step = 0; step < 'Kayden'.length; step += 1) await person.driver.press('ArrowRight');
  await person.letsThePageCatchUp();
  await person.sends(way);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await person.driver.type('QQ');
  await person.seesInComposer(BREACH.replace('Kayden', 'KaydenQQ'));
  await sends(person, way, OTHER_BREACH);
  await person.seesWarning();
  await pageCannotForge(person);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await sends(person, way, CLEAR);
  await person.seesSent(CLEAR);
};

const TWO_LINES = `${BREACH}\nWhat a day… é ñ 🙃`;

const postAnywaySendsTheVeryText: Behaviour = async (person, way) => {
  await sends(person, way, TWO_LINES);
  await (way === 'keys' ? person.chooses(POST_ANYWAY) : person.choosesByMouse(POST_ANYWAY));
  await person.seesSent(TWO_LINES);
  await person.seesNoWarning();
  await person.comesBack();
  await sends(person, way, CLEAR);
  await person.seesSent(TWO_LINES, CLEAR);
};

export const EVERY_WAY: Record<string, Behaviour> = {
  'clear posts leave once and unchanged, also when sent at once': clearPostsLeave,
  'a breach is held, nothing is lost, and after Escape it is asked about again': breachIsHeld,
  'Edit goes back to the same place, changed text is checked again, and the page cannot forge a release':
    editGoesOn,
  'Post anyway sends the very text, once': postAnywaySendsTheVeryText,
};
