import { expect } from 'vitest';
import type { Driver, Point } from '../harness/driver.ts';
import { Person } from '../harness/person.ts';
import { until } from '../harness/until.ts';
import { type Surface, UNKNOWN_SITE, X_TIMELINE } from './surfaces.ts';
import { BREACH } from './texts.ts';

/** Words that are marked, and where: in a rich editor as the page can see it, over a text area in our own layer. */
interface Mark extends Point {
  text: string;
  /** Whether there is a style that makes it seen. */
  drawn: boolean;
}

const inEditor = ({ driver, surface }: Person): Promise<Mark[]> =>
  driver.evaluate((selector) => {
    const editor = document.querySelector(selector);
    const drawn =
      editor !== null &&
      getComputedStyle(editor, '::highlight(forethought)').textDecorationLine === 'underline';
    return [...(CSS.highlights.get('forethought') ?? [])].map((range) => {
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { text: range.toString(), x: x + width / 2, y: y + height / 2, drawn };
    });
  }, surface.composer);

const overArea = async ({ driver }: Person): Promise<Mark[]> =>
  (
    await driver.inUi((root) =>
      [...root.querySelectorAll('.copy mark')].map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        const drawn = getComputedStyle(mark).textDecorationLine === 'underline';
        return { text: mark.textContent, x: x + width / 2, y: y + height / 2, drawn };
      }),
    )
  ).flat();

const isCardOpen = async ({ driver }: Person): Promise<boolean> =>
  (await driver.inUi((root) => root.querySelector('.card') !== null)).includes(true);
export const hasPill = async ({ driver }: Person): Promise<boolean> =>
  (await driver.inUi((root) => root.querySelector('.pill') !== null)).includes(true);

async function marksOpenTheCardAndCanBeSwitchedOff(
  driver: Driver,
  surface: Surface,
  marks: (person: Person) => Promise<Mark[]>,
): Promise<void> {
  const writing = await Person.at(driver, surface);
  const isMarked = (person: Person) =>
    until('the name to be marked', async () => (await marks(person)).find(({ text }) => text === 'Kayden'));
  const isPlain = (person: Person) =>
    until('the marks to go', async () => (await marks(person)).length === 0);
  await writing.writes(BREACH);
  const name = await isMarked(writing);
  expect(name.drawn).toBe(true);
  expect(await writing.composerText()).toBe(BREACH);
  await driver.clickAt(name);
  await until('the card', () => isCardOpen(writing));
  await driver.press('Shift+F8');
  await isPlain(writing);

  const again = await Person.at(driver, surface);
  await again.writes(BREACH);
  await until('the badge', () => hasPill(again));
  expect(await marks(again)).toEqual([]);
  await driver.press('F8');
  await until('the card', () => isCardOpen(again));
  await driver.press('Shift+F8');
  await isMarked(again);
}

export const MARKS: Record<string, (driver: Driver) => Promise<void>> = {
  'in a rich editor': (driver) => marksOpenTheCardAndCanBeSwitchedOff(driver, X_TIMELINE, inEditor),
  'in a text area': (driver) => marksOpenTheCardAndCanBeSwitchedOff(driver, UNKNOWN_SITE, overArea),
};
