import type { BrowserContext, Page } from 'playwright-core';
import { type Figure, percentile } from './figures.ts';
import { CLEAR, pause, type Sides } from './sides.ts';

const CLICKS = 60;
const ASLEEP = 10;

let posts = 0;

/** @param wait ms between the last letter and the press of Post */
async function post(page: Page, wait: number): Promise<number> {
  await page.click('textarea');
  // Another text each time: a verdict that is remembered would not be cold.
  await page.keyboard.insertText(`${CLEAR} ${posts++}`);
  await pause(wait);
  const count = await page.evaluate(() => (window as unknown as { delays: number[] }).delays.length);
  await page.click('button');
  await page.waitForFunction(
    (before) => (window as unknown as { delays: number[] }).delays.length > before,
    count,
  );
  return page.evaluate(() => (window as unknown as { delays: number[] }).delays.at(-1) ?? Number.NaN);
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** How much later the page's own handler runs on a clear post than it would without us. */
export async function benchDelays({ ours, bare }: Sides): Promise<Figure[]> {
  const sides = [ours, bare];
  const times = sides.map(() => ({ ready: [] as number[], cold: [] as number[], asleep: [] as number[] }));
  for (let round = 0; round < CLICKS; round++) {
    for (const [side, { page }] of sides.entries()) {
      times[side]?.ready.push(await post(page, 200));
      times[side]?.cold.push(await post(page, 0));
    }
  }
  for (let round = 0; round < ASLEEP; round++) {
    for (const [side, { context, page }] of sides.entries()) {
      await stopWorkers(context);
      times[side]?.asleep.push(await post(page, 0));
    }
  }
  const added = (when: 'ready' | 'cold' | 'asleep', p: number): number => {
    const [with_, without] = times.map((time) => percentile(time[when], p));
    return (with_ ?? Number.NaN) - (without ?? Number.NaN);
  };
  const name = 'delay added to a clear post';
  return [
    { name: `${name}, verdict ready, p50`, value: added('ready', 0.5), unit: 'ms' },
    { name: `${name}, verdict ready, p95`, value: added('ready', 0.95), unit: 'ms', goal: 5 },
    { name: `${name}, pressed at once, p50`, value: added('cold', 0.5), unit: 'ms' },
    { name: `${name}, pressed at once, p95`, value: added('cold', 0.95), unit: 'ms', goal: 80 },
    { name: `${name}, worker asleep, p95`, value: added('asleep', 0.95), unit: 'ms' },
  ];
}
