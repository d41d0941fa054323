import { expect } from 'vitest';
import { EDIT, type Person, POST_ANYWAY } from '../harness/person.ts';
import type { Way } from './surfaces.ts';
import { BREACH, CLEAR, OTHER_BREACH, OTHER_CLEAR } from './texts.ts';

/** What must be true on every surface, for every way of sending. */
export type Behaviour = (person: Person, way: Way) => Promise<void>;

const clearPostLeavesOnce: Behaviour = async (person, way) => {
  await person.writes(CLEAR);
  await person.sends(way);
  await person.seesSent(CLEAR);
  if (person.surface.native) return;
  // A second post shows that the first was not sent twice, and that it left nothing behind.
  await person.writes(OTHER_CLEAR);
  await person.sends(way);
  await person.seesSent(CLEAR, OTHER_CLEAR);
  expect(await person.dialog()).toBeNull();
};

/** Sent before any verdict can be there, so that the post is held for a moment and let go. */
const hurriedClearPostLeavesOnce: Behaviour = async (person, way) => {
  await person.writes(CLEAR.slice(0, -1));
  await person.driver.type(CLEAR.slice(-1));
  await person.sends(way);
  await person.seesSent(CLEAR);
  if (person.surface.native) return;
  await person.writes(OTHER_CLEAR);
  await person.sends(way);
  await person.seesSent(CLEAR, OTHER_CLEAR);
};

const hurriedBreachIsHeld: Behaviour = async (person, way) => {
  await person.writes(BREACH.slice(0, -1));
  await person.driver.type(BREACH.slice(-1));
  await person.sends(way);
  await person.seesWarning();
  expect(await person.sent()).toEqual([]);
};

const breachIsHeld: Behaviour = async (person, way) => {
  await person.writes(BREACH);
  await person.sends(way);
  const { buttons } = await person.seesWarning();
  expect(buttons.find(({ focused }) => focused)?.name).toMatch(EDIT);
  expect(await person.sent()).toEqual([]);
  expect(await person.composerText()).toBe(BREACH);
};

const editGoesBackToTheSamePlace: Behaviour = async (person, way) => {
  await person.writes(BREACH);
  await person.driver.press('Home');
  for (let step = 0; step < 'Kayden'.length; step += 1) await person.driver.press('ArrowRight');
  await person.letsThePageCatchUp();
  await person.sends(way);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await person.driver.type('QQ');
  await person.seesInComposer(BREACH.replace('Kayden', 'KaydenQQ'));
  await person.writes(CLEAR);
  await person.sends(way);
  await person.seesSent(CLEAR);
};

const TWO_LINES = `${BREACH}\nHonestly, what a day… é ñ 🙃`;

const postAnywaySendsTheVeryText: Behaviour = async (person, way) => {
  await person.writes(TWO_LINES);
  await person.sends(way);
  await (way === 'keys' ? person.chooses(POST_ANYWAY) : person.choosesByMouse(POST_ANYWAY));
  await person.seesSent(TWO_LINES);
  if (person.surface.native) return;
  await person.seesNoWarning();
  await person.writes(CLEAR);
  await person.sends(way);
  await person.seesSent(TWO_LINES, CLEAR);
};

const escapeAsksAgain: Behaviour = async (person, way) => {
  await person.writes(BREACH);
  await person.sends(way);
  await person.seesWarning();
  await person.driver.press('Escape');
  await person.seesNoWarning();
  expect(await person.composerText()).toBe(BREACH);
  await person.sends(way);
  await person.seesWarning();
  expect(await person.sent()).toEqual([]);
};

const changedTextIsCheckedAgain: Behaviour = async (person, way) => {
  await person.writes(BREACH);
  await person.sends(way);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await person.writes(OTHER_BREACH);
  await person.sends(way);
  await person.seesWarning();
  expect(await person.sent()).toEqual([]);
};

export const EVERY_WAY: Record<string, Behaviour> = {
  'a clear post leaves once and unchanged': clearPostLeavesOnce,
  'a clear post sent at once leaves once': hurriedClearPostLeavesOnce,
  'a breach sent at once is held': hurriedBreachIsHeld,
  'a breach is held and nothing is lost': breachIsHeld,
  'Edit goes back to the same place, and the new text leaves': editGoesBackToTheSamePlace,
  'Post anyway sends the very text, once': postAnywaySendsTheVeryText,
  'after Escape the same text is asked about again': escapeAsksAgain,
  'changed text is checked again': changedTextIsCheckedAgain,
};
