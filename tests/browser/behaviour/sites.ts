import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/policy/pack.ts';
import type { Driver } from '../harness/driver.ts';
import { SITE_SURFACES, withoutSelectors } from './site-surfaces.ts';
import { visit } from './site-visit.ts';

/** Every surface of every site, with what is known of the site and without, in one browser. */
export function sites(start: (extension: string) => Promise<Driver>, extension: string): void {
  const pack: Pack = JSON.parse(readFileSync(join(extension, 'pack.json'), 'utf8'));
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extension);
  });
  afterAll(() => driver?.close());
  afterEach(() => expect(driver.network.takeUnexpected(), 'requests that nothing serves').toEqual([]));

  const built = pack.sites.filter(({ id }) => !id.endsWith('-bare'));
  test('each page is of a site in rules/sites', () => {
    const known = built.map(({ id }) => id);
    expect(SITE_SURFACES.filter(({ site }) => !known.includes(site))).toEqual([]);
  });

  describe.each(built)('$name', (site) => {
    const surfaces = SITE_SURFACES.filter((surface) => surface.site === site.id);
    test('has a page for each kind of surface', () => {
      expect(new Set(surfaces.map(({ kind }) => kind))).toEqual(
        new Set(site.surfaces.map(({ kind }) => kind)),
      );
    });
    for (const surface of surfaces) {
      const name = `${surface.kind} at ${surface.url}`;
      test(name, () => visit(driver, surface, site));
      if (!surface.glance)
        test(`${name}, without selectors`, () => visit(driver, withoutSelectors(surface), null));
    }
  });
}
