import type { CDPSession, Page } from 'playwright-core';
import { type Figure, percentile } from './figures.ts';
import { CLEAR, pause, type Side, type Sides } from './sides.ts';

const KEYS = 120;
/** Keys before the clock counts: the first ones compile what they run. */
const WARM_UP = 8;
/** A usual post, and a long one. */
const LENGTHS = [280, 3000];

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function fill(page: Page, field: string, length: number): Promise<void> {
  await page.click(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`${CLEAR}. `.repeat(length / CLEAR.length + 1).slice(0, length));
  await pause(500);
}

/** Main-thread time of one key, with all that follows from it. */
async function press({ page, cdp }: Side, key: string): Promise<number> {
  const before = await taskTime(cdp);
  await page.keyboard.press(key);
  await pause(90);
  return (await taskTime(cdp)) - before;
}

async function keysIn(field: string, length: number, { ours, bare }: Sides): Promise<Figure[]> {
  for (const { page } of [ours, bare]) await fill(page, field, length);
  const with_: number[] = [];
  const without: number[] = [];
  // In turns, so that what else the machine does falls on both.
  for (let pressed = 0; pressed < KEYS + WARM_UP; pressed++) {
    const key = pressed % 6 === 5 ? 'Space' : 'e';
    with_.push(await press(ours, key));
    without.push(await press(bare, key));
  }
  const added = (p: number): number =>
    percentile(with_.slice(WARM_UP), p) - percentile(without.slice(WARM_UP), p);
  const name = `added per key, ${length.toLocaleString('en-GB')} characters, ${field === '.rich' ? 'rich editor' : field}`;
  return [
    { name: `${name}, p50`, value: added(0.5), unit: 'ms' },
    { name: `${name}, p95`, value: added(0.95), unit: 'ms', goal: 1 },
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
