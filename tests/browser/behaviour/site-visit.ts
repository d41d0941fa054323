import { expect } from 'vitest';
import type { Site } from '../../../src/sites/site.ts';
import type { Driver } from '../harness/driver.ts';
import { EDIT, Person, POST_ANYWAY } from '../harness/person.ts';
import { until } from '../harness/until.ts';
import { type SendingWay, type SiteSurface, waysOf } from './site-surfaces.ts';

// Short, since each is typed key by key.
const CLEAR = 'Made soup today';
const BREACH = 'Kayden in 8B cried today';
const PRESS_AGAIN = /press .* again/i;

/** The site's data know the composer for what it is, and name its button. */
async function seesKind(person: Person, surface: SiteSurface, { surfaces }: Site): Promise<void> {
  const { composer, button = null, kind, public: seenByAll } = surface;
  await person.opens();
  const told = await person.driver.evaluate(
    async ({ composer, button, surfaces }) => {
      await new Promise((loaded) => {
        const script = document.createElement('script');
        script.src = '/kind.js';
        script.onload = loaded;
        document.head.append(script);
      });
      const seek = (root: Document | ShadowRoot, selector: string): Element | null => {
        const here = [...root.querySelectorAll(selector)].find((found) => found.getClientRects().length > 0);
        if (here) return here;
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          const inside = shadowRoot && seek(shadowRoot, selector);
          if (inside) return inside;
        }
        return null;
      };
      const field = seek(document, composer);
      return field && window.__kind(field, button === null ? null : seek(document, button), surfaces);
    },
    { composer, button, surfaces },
  );
  expect(told).toEqual({ kind, public: seenByAll, named: button !== null });
}

/** The site's own script sends the form, with no press of the person. */
const submitsForm = ({ driver, surface }: Person): Promise<void> =>
  driver.evaluate((composer) => {
    document.querySelector(composer)?.closest('form')?.requestSubmit();
  }, surface.composer);

const sendBy = (person: Person, way: SendingWay): Promise<void> =>
  way === 'form' ? submitsForm(person) : person.sends(way);

/** A site that takes no click from a script wants a second press where the first came before the verdict. */
async function sendsClear(person: Person, surface: SiteSurface, way: SendingWay): Promise<void> {
  const before = (await person.sent()).length;
  await sendBy(person, way);
  if (!surface.handsOnly) return;
  const isAsked = await until('the post to leave, or the note', async () =>
    (await person.sent()).length > before
      ? 'sent'
      : (await person.notes()).some((note) => PRESS_AGAIN.test(note)) && 'asked',
  );
  if (isAsked === 'asked') await sendBy(person, way);
}

/** Each way of sending is held; the person cancels, edits, and sends it on, and the site has just what was chosen. */
export async function visit(driver: Driver, surface: SiteSurface, site: Site | null): Promise<void> {
  const person = await Person.at(driver, { name: surface.url, ...surface });
  const ways = waysOf(surface);
  const [first = 'keys'] = ways;
  const last = ways.at(-1) ?? first;

  if (site) await seesKind(person, surface, site);
  if (surface.glance) return;
  await person.writes(CLEAR);
  await sendsClear(person, surface, first);
  await person.seesSent(CLEAR);

  await person.writes(BREACH);
  const others = ways.slice(0, -1);
  for (const way of others.length > 0 ? others : ways) {
    await sendBy(person, way);
    await person.seesWarning();
    expect(await person.sent(), `sent by ${way}`).toEqual([CLEAR]);
    expect(await person.composerText()).toBe(BREACH);
    await person.driver.press('Escape');
    await person.seesNoWarning();
  }

  await sendBy(person, last);
  await person.seesWarning();
  expect(await person.sent(), `sent by ${last}`).toEqual([CLEAR]);
  await person.chooses(EDIT);
  await person.seesNoWarning();
  await person.driver.type('!');
  await person.seesInComposer(`${BREACH}!`);

  await sendBy(person, last);
  await person.chooses(POST_ANYWAY);
  if (surface.handsOnly) {
    await person.seesNote(PRESS_AGAIN);
    expect(await person.sent()).toEqual([CLEAR]);
    await sendBy(person, last);
  }
  await person.seesSent(CLEAR, `${BREACH}!`);
  await person.seesNoWarning();

  // One more shows that the post before was not sent twice, and that nothing stays behind.
  await person.writes(CLEAR);
  await sendsClear(person, surface, last);
  await person.seesSent(CLEAR, `${BREACH}!`, CLEAR);
  expect(await person.dialog()).toBeNull();
}
