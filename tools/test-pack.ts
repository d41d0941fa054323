import type { Pack } from '../src/policy/pack.ts';
import type { Site } from '../src/sites/site.ts';

/** Test builds cover it and all hosts below it. */
export const TEST_HOST = 'notes.example';

/**
 * Each site once more, on hosts below that of the tests and without its selectors, as on the day when all have rotted:
 * only the paths, the keys and the way of release are left. Its privacy page is named once.
 */
export const bareSites = (sites: readonly Site[]): Site[] =>
  sites.map(({ privacy: _, ...site }) => ({
    ...site,
    id: `${site.id}-bare`,
    matches: site.matches.map((match) => match.replace(/(?<=[^/:])(?=\/)/, `.${TEST_HOST}`)),
    surfaces: site.surfaces.map((surface) => ({ ...surface, composers: [], send: [], sendText: [] })),
  }));

/** The pack of a test build: with bare sites, and without the tip that depends on the hour at which a test runs. */
export const testPack = (pack: Pack): Pack => ({
  ...pack,
  moments: pack.moments.map((moment) =>
    moment.id === 'leisure-in-teaching-hours' ? { ...moment, on: false } : moment,
  ),
  sites: [...pack.sites, ...bareSites(pack.sites)],
});
