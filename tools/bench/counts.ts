import type { CDPSession, Page } from 'playwright-core';
import { add, rows, rowsOf } from '../../src/counts/counter.ts';
import type { CountEvent, Outcome } from '../../src/counts/event.ts';
import { otlpRequest, packed } from '../../src/counts/otlp.ts';
import { vocabularyOf } from '../../src/counts/vocabulary.ts';
import { isoWeek } from '../../src/counts/week.ts';
import { readRules } from '../read-rules.ts';
import { type Figure, percentile } from './figures.ts';
import { pause, type Sides } from './sides.ts';

/** Worth a tip: the post goes straight out, and is counted on its way. */
const TIP = "Sophie's lesson today";
const POSTS = 60;

/** Heavy use: so many warnings in each of 26 weeks, each rule as often as the other, on three sites. */
const WARNINGS_A_WEEK = 100;
const SITES = ['x', 'facebook', 'other'];
const REACTIONS: Outcome[] = ['edited', 'posted-anyway', 'cancelled', 'edited', 'mended', 'reported-wrong'];

async function heavyUse(): Promise<Figure[]> {
  const pack = readRules();
  const words = vocabularyOf(pack);
  let stored: unknown = {};
  let now = new Date('2026-01-07T12:00');
  // Steps that share no factor with the lists, so that everything meets everything.
  for (let week = 0, at = 0; week < 26; week++, now = new Date(now.getTime() + 7 * 86_400_000)) {
    const events: CountEvent[] = [];
    for (let i = 0; i < WARNINGS_A_WEEK; i++, at++) {
      const rule = pack.rules[(at * 37) % pack.rules.length];
      if (!rule) continue;
      const event = {
        category: rule.category,
        clause: rule.clauses[0] ?? 'none',
        site: SITES[(at * 7 + week) % SITES.length] ?? 'other',
      };
      const outcome = REACTIONS[(at * 5 + week) % REACTIONS.length] ?? 'edited';
      events.push({ ...event, outcome: 'shown' }, { ...event, outcome });
    }
    stored = add(stored, rowsOf(events, words, now), now);
  }
  const last = isoWeek(new Date(now.getTime() - 7 * 86_400_000));
  const week = rows(stored).filter((row) => row.week === last);
  const report = otlpRequest(week, 'a-provider', crypto.randomUUID());
  return [
    {
      name: 'counts stored after 26 weeks of heavy use',
      value: JSON.stringify(stored).length / 1000,
      unit: 'kB',
      goal: 50,
    },
    {
      name: `report of a heavy week (${week.length} numbers), as sent`,
      value: (await packed(report)).byteLength / 1000,
      unit: 'kB',
      goal: 20,
    },
    {
      name: 'report of a heavy week, unpacked',
      value: JSON.stringify(report).length / 1000,
      unit: 'kB',
    },
  ];
}

/** Lets the content script's counts go nowhere, or where they go as ever. */
async function inContentScript(cdp: CDPSession, context: number, counting: boolean): Promise<void> {
  await cdp.send('Runtime.evaluate', {
    contextId: context,
    expression: `{
      const apis = [globalThis.chrome, globalThis.browser].filter((api) => api?.runtime);
      for (const { runtime } of new Set(apis)) {
        runtime.asEver ??= runtime.sendMessage.bind(runtime);
        runtime.sendMessage = (message, ...more) => message.type === 'count' && !${counting}
          ? Promise.resolve({ ok: true }) : runtime.asEver(message, ...more);
      }
    }`,
  });
}

async function contentScriptOf(cdp: CDPSession): Promise<number> {
  const found = Promise.withResolvers<number>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) found.resolve(context.id);
  });
  await cdp.send('Runtime.enable');
  return found.promise;
}

async function postWithTip(page: Page): Promise<number> {
  await page.click('textarea');
  await page.keyboard.insertText(TIP);
  // The tip is there, and counted as shown.
  await pause(250);
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  return page.evaluate(() => (window as unknown as { delays: number[] }).delays.at(-1) ?? Number.NaN);
}

/** What counting costs: the delay that it adds to a send, what is stored and what is sent. */
export async function benchCounts({ ours: { page, cdp } }: Sides): Promise<Figure[]> {
  const context = await contentScriptOf(cdp);
  const counted: number[] = [];
  const uncounted: number[] = [];
  const sides = [
    { counting: true, times: counted },
    { counting: false, times: uncounted },
  ];
  // In turns, and each first as often as the other.
  for (let round = 0; round < POSTS; round++)
    for (const { counting, times } of round % 2 === 0 ? sides : sides.toReversed()) {
      await inContentScript(cdp, context, counting);
      times.push(await postWithTip(page));
    }
  const added = (p: number) => percentile(counted, p) - percentile(uncounted, p);
  const name = 'delay that counting adds to a post';
  return [
    { name: `${name}, p50`, value: added(0.5), unit: 'ms' },
    { name: `${name}, p95`, value: added(0.95), unit: 'ms', goal: 0.5 },
    ...(await heavyUse()),
  ];
}
