import type { Page } from 'playwright-core';
import { spent } from './cost-of-page.ts';
import { added, type Figure } from './figures.ts';
import { CLEAR, pause, type Side, type Sides } from './sides.ts';

const KEYS = 120;
/** Keys before the clock counts: the first ones compile what they run. */
const WARM_UP = 8;
/** A usual post, and a long one. */
const LENGTHS = [280, 3000];

async function fill(page: Page, field: string, length: number): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`${CLEAR}. `.repeat(length / CLEAR.length + 1).slice(0, length));
  await pause(500);
}

/** Main-thread time of one key, with all that follows from it in so many ms. */
export async function press({ page, cdp }: Side, key: string, rest: number): Promise<number> {
  const before = await spent(cdp, 'TaskDuration');
  await page.keyboard.press(key);
  await pause(rest);
  return (await spent(cdp, 'TaskDuration')) - before;
}

/** Letters, with a space now and then. */
export const keyAt = (pressed: number): string => (pressed % 6 === 5 ? 'Space' : 'e');

async function keysIn(field: string, length: number, { ours, bare }: Sides): Promise<Figure[]> {
  for (const { page } of [ours, bare]) await fill(page, field, length);
  const times: [number[], number[]] = [[], []];
  // In turns, so that what else the machine does falls on both.
  for (let pressed = 0; pressed < KEYS + WARM_UP; pressed++)
    for (const [side, list] of times.entries())
      list.push(await press(side === 0 ? ours : bare, keyAt(pressed), 90));
  for (const list of times) list.splice(0, WARM_UP);
  const name = `added per key, ${length.toLocaleString('en-GB')} characters, ${field === '.rich' ? 'rich editor' : field}`;
  return [
    { name: `${name}, p50`, value: added(times, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: added(times, 0.95), unit: 'ms', goal: 1 },
  ];
}

/** What each key costs in a text area and in a rich editor. */
export async function benchKeys(sides: Sides): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const length of LENGTHS)
    for (const field of ['textarea', '.rich']) {
      // What stands in the other field would be sent along, and so be read.
      for (const { page } of [sides.ours, sides.bare]) await page.reload();
      figures.push(...(await keysIn(field, length, sides)));
    }
  return figures;
}
