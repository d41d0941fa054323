import { expect } from 'vitest';
import type { Driver } from '../harness/driver.ts';
import { Person } from '../harness/person.ts';
import type { Surface } from './surfaces.ts';
import { BREACH } from './texts.ts';

const TOOLS = 'https://notes.example/tools';

/** Fields that nobody publishes with; a warning there would be a nuisance and an intrusion. */
export const UNGUARDED: Surface[] = [
  { name: 'a search box', url: TOOLS, composer: '#search input', button: '#search button', keys: 'Enter' },
  {
    name: 'a login form',
    url: TOOLS,
    composer: '#login [name="username"]',
    button: '#login button',
    keys: 'Enter',
  },
  {
    name: 'the “to” field of a mail client',
    url: TOOLS,
    composer: '#mail textarea',
    button: '#mail button',
    keys: 'Enter',
  },
  {
    name: 'a code editor',
    url: TOOLS,
    composer: '.monaco-editor textarea',
    button: '#run',
    keys: 'Control+Enter',
  },
];

/** Both ways of sending reach the page at once, breach or not. */
export async function isNeverHeld(driver: Driver, surface: Surface): Promise<void> {
  const person = await Person.at(driver, surface);
  await person.writes(BREACH);
  await person.sends('button');
  await person.seesSent(BREACH);
  await person.clicks(surface.composer);
  await person.sends('keys');
  await person.seesSent(BREACH, BREACH);
  expect(await person.dialog()).toBeNull();
}
