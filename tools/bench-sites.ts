/**
 * `npm run bench:sites`: what the extension costs on each site's page of the browser tests, and on one of ten thousand
 * nodes, against its goals; in Chromium, with and without it in one run.
 * `npm run bench:sites -- x facebook` measures only these sites; `crowd` is the large page.
 */
import type { BrowserContext } from 'playwright-core';
import { answer } from '../tests/browser/harness/routes.ts';
import { type Figure, percentile, print } from './bench/figures.ts';
import { withBrowsers } from './bench/sides.ts';
import { costsOf, warmUp } from './bench/site-costs.ts';
import type { Browser } from './bench/site-load.ts';
import { PLACES } from './bench/site-places.ts';
import { buildExtension } from './build.ts';

const wanted = process.argv.slice(2);
const sites = new Set(PLACES.map(({ site }) => site));
const unknown = wanted.filter((site) => !sites.has(site));
if (unknown.length > 0) {
  console.error(`There is no site ${unknown.join(', ')}. Sites: ${[...sites].join(', ')}.`);
  process.exit(1);
}
const places = PLACES.filter(({ site }) => wanted.length === 0 || wanted.includes(site));

/** The browser's own line, for its trace; and the pages of the tests in the place of the network. */
async function prepare(context: BrowserContext): Promise<Browser> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('This browser cannot be traced.');
  await context.route('**/*', async (route) => {
    const reply = await answer({ method: route.request().method(), url: route.request().url() });
    await (reply ? route.fulfill(reply) : route.abort());
  });
  return { context, cdp };
}

/** Each figure that has a goal, over all pages: the usual page and the worst. */
const overAll = (all: readonly Figure[]): Figure[] =>
  [
    ...Map.groupBy(
      all.filter(({ goal }) => goal !== undefined),
      ({ name }) => name,
    ),
  ].flatMap(([name, figures]) => {
    const values = figures.map(({ value }) => value);
    const { unit = 'ms', goal = Number.NaN } = figures[0] ?? {};
    return [
      { name: `${name}, usual page`, value: percentile(values, 0.5), unit, goal },
      { name: `${name}, worst page`, value: percentile(values, 1), unit, goal },
    ];
  });

await buildExtension(['chrome']);
await withBrowsers(async ({ ours, bare }) => {
  const browsers = { ours: await prepare(ours), bare: await prepare(bare) };
  const all: Figure[] = [];
  for (const place of places.slice(0, 1)) await warmUp(place, browsers.ours);
  for (const place of places) {
    const figures = await costsOf(place, browsers);
    console.log(`\n${place.site}: ${place.kind} at ${place.url}`);
    print(figures);
    all.push(...figures);
  }
  console.log(`\n${places.length} pages`);
  print(overAll(all));
});
