import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/policy/pack.ts';
import type { Driver } from '../harness/driver.ts';
import { Person } from '../harness/person.ts';
import { compositionIsLeftAlone } from './guarding.ts';
import { HOSTILE } from './hostile.ts';
import { MARKS } from './marks.ts';
import { SCENARIOS } from './scenarios.ts';
import { EVERY_WAY } from './sending.ts';
import { SURFACES, ways } from './surfaces.ts';
import { isNeverHeld, UNGUARDED } from './unguarded.ts';

/** All behaviours, in one browser with the extension of this folder. */
export function suite(start: (extension: string) => Promise<Driver>, extension: string): void {
  const pack: Pack = JSON.parse(readFileSync(join(extension, 'pack.json'), 'utf8'));
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extension);
  });
  afterAll(() => driver?.close());
  afterEach(() => expect(driver.network.takeUnexpected(), 'requests that nothing serves').toEqual([]));

  for (const surface of SURFACES)
    describe(surface.name, () => {
      for (const way of ways(surface))
        for (const [name, behaviour] of Object.entries(EVERY_WAY))
          test(`${way}: ${name}`, async () => behaviour(await Person.at(driver, surface), way));
      if (surface.keys)
        test('the Enter of an IME composition is left alone', async () =>
          compositionIsLeftAlone(await Person.at(driver, surface)));
    });

  describe('never held', () => {
    for (const surface of UNGUARDED) test(surface.name, () => isNeverHeld(driver, surface));
  });

  describe('hostile pages', () => {
    for (const [name, behaviour] of Object.entries(HOSTILE)) test(name, () => behaviour(driver));
  });

  describe('the words that a warning is about are underlined, open the card, and stay plain once that is switched off', () => {
    for (const [name, behaviour] of Object.entries(MARKS)) test(name, () => behaviour(driver));
  });

  describe('the policy, as posts', () => {
    for (const { clause, on, text, expected } of SCENARIOS)
      test(clause, async () => {
        const person = await Person.at(driver, on);
        await person.writes(text);
        await person.sends('button');
        if (expected === null) return person.seesSent(text);
        const { text: shown } = await person.seesWarning();
        const toldFor = pack.rules.filter(({ message }) => shown.includes(message.what));
        expect(toldFor.map(({ category }) => category)).toContain(expected);
        expect(await person.sent()).toEqual([]);
      });
  });
}
