import { added, type Figure, percentile } from './figures.ts';
import { keyAt, press } from './keys.ts';
import { CLEAR, pause, type Side, type Sides } from './sides.ts';
import { type Browser, type Load, load } from './site-load.ts';
import { send, write } from './site-person.ts';
import type { Place } from './site-places.ts';

const LOADS = 3;
const POSTS = 16;
/** Keys that follow so fast that the text is not looked at between them, and keys after which it is each time. */
const FAST = { count: 36, rest: 60 };
const SLOW = { count: 12, rest: 220 };
/** Keys before the clock counts: the first ones compile what they run. */
const WARM_UP = 6;
/** A usual post. */
const LENGTH = 280;

/** What was measured with us, and without. */
type Times = [ours: number[], bare: number[]];

/** At the same time: two browsers that do not know of each other. */
const both = <T>({ ours, bare }: Sides, work: (side: Side) => Promise<T>): Promise<[T, T]> =>
  Promise.all([work(ours), work(bare)]);

/** Ms from the press to the page's own handler, with the verdict there as it is for who has stopped typing. */
async function sends(sides: Sides, place: Place): Promise<Times> {
  const times: Times = [[], []];
  for (let post = 0; post < POSTS; post++) {
    // Another text each time: a verdict that is remembered would have cost nothing.
    await both(sides, ({ page }) => write(page, place, `${CLEAR} ${post}`));
    await pause(500);
    // One after the other, since a delay is time on the clock.
    times[0].push(await send(sides.ours.page, place));
    times[1].push(await send(sides.bare.page, place));
  }
  return times;
}

async function fill(sides: Sides, place: Place): Promise<void> {
  const text = `${CLEAR}. `.repeat(LENGTH / CLEAR.length + 1).slice(0, LENGTH);
  await both(sides, ({ page }) => write(page, place, text.trimEnd()));
  await pause(400);
}

/** Thread time, to which another browser at its side adds nothing. */
const keys = (sides: Sides, { count, rest }: typeof FAST): Promise<Times> =>
  both(sides, async (side) => {
    const times: number[] = [];
    for (let pressed = 0; pressed < count; pressed++) times.push(await press(side, keyAt(pressed), rest));
    return times;
  });

/**
 * Megabytes that the page's process holds once garbage is gone. The script's world has no heap of its own that could be
 * asked: it shares the page's, so only the difference between a page with us and one without, that have done the same,
 * tells what we hold. That counts code, nodes and buffers, too.
 */
async function held({ cdp }: Side): Promise<number> {
  // What is freed in one round lets go of more in the next.
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const usage = await cdp.send('Runtime.getHeapUsage');
  return (usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize) / 1_000_000;
}

/** A few times, each in a fresh tab on both sides; the last ones stay open. */
async function loadOften(place: Place, { ours, bare }: { ours: Browser; bare: Browser }) {
  const own: number[] = [];
  const scripts: Times = [[], []];
  let last: [Load, Load] | undefined;
  for (let at = 0; at < LOADS; at++) {
    for (const { side } of last ?? []) await side.page.close();
    last = [await load(ours, place), await load(bare, place)];
    own.push(last[0].own);
    for (const [side, list] of scripts.entries()) list.push(last[side]?.scripts ?? Number.NaN);
  }
  if (!last) throw new Error(`${place.url} was never open.`);
  return { own, scripts, sides: { ours: last[0].side, bare: last[1].side } };
}

/** The first checks of all wait for the models. */
export async function warmUp(place: Place, browser: Browser): Promise<void> {
  const { side } = await load(browser, place);
  for (let post = 0; post < 3; post++) {
    await write(side.page, place, `${CLEAR} ${post}`);
    await pause(1000);
    await send(side.page, place);
  }
  await side.page.close();
}

/** What one page costs, with the extension and without. */
export async function costsOf(place: Place, browsers: { ours: Browser; bare: Browser }): Promise<Figure[]> {
  const { own, scripts, sides } = await loadOften(place, browsers);
  await fill(sides, place);
  await keys(sides, { ...FAST, count: WARM_UP });
  const fast = await keys(sides, FAST);
  const slow = await keys(sides, SLOW);
  const sent = await sends(sides, place);
  const [withUs, without] = await both(sides, held);
  await both(sides, ({ page }) => page.close());

  const ms = (name: string, value: number, goal?: number): Figure => ({
    name,
    value,
    unit: 'ms',
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    ms('clear send, without the extension, p95', percentile(sent[1], 0.95)),
    ms('clear send, added, p50', added(sent, 0.5)),
    ms('clear send, added, p95', added(sent, 0.95), 8),
    ms('key, without the extension, p95', percentile(fast[1], 0.95)),
    ms('key, added, p50', added(fast, 0.5)),
    ms('key, added, p95', added(fast, 0.95), 1),
    ms('key and the look in the pause after it, added, p50', added(slow, 0.5)),
    ms('load, all scripts, without the extension, median', percentile(scripts[1], 0.5)),
    ms('load, all scripts, added, median', added(scripts, 0.5)),
    ms('load, own scripts, median', percentile(own, 0.5), 10),
    ms('load, own scripts, longest', percentile(own, 1)),
    { name: 'memory, without the extension', value: without, unit: 'MB' },
    { name: 'memory, added', value: withUs - without, unit: 'MB', goal: 3 },
  ];
}
