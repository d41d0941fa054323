import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matcher, siteOf } from '../../src/sites/match.ts';
import { pathFits } from '../../src/sites/path.ts';
import { Site } from '../../src/sites/site.ts';

const FOLDER = join(import.meta.dirname, '../../rules/sites');
const files = readdirSync(FOLDER);
const sites = files.map((file) => Site.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));

describe.each(files)('%s', (file) => {
  const site = Site.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

  test('is named for its id, and says where it is known from', () => {
    expect(`${site.id}.json`).toBe(file);
    expect(site.evidence).not.toMatch(/TODO/);
  });

  test('is found by each of its own hosts', () => {
    for (const pattern of site.matches) {
      const address = pattern.replace('*://', 'https://').replace('*.', 'www.').replaceAll('*', '');
      expect(siteOf({ sites }, address)?.id, address).toBe(site.id);
    }
  });
});

test.each([
  ['https://*.x.com/*', 'https://pro.x.com/a', true],
  ['https://*.x.com/*', 'https://x.com/a', true],
  ['https://*.x.com/*', 'https://netflix.com/a', false],
  ['https://x.com/*', 'http://x.com/a', false],
  ['https://x.com/*', 'https://x.com.evil.example/', false],
  ['http://localhost/*', 'http://localhost:8123/a?b', true],
  ['https://a.example/messages/*', 'https://a.example/feed', false],
])('%s on %s: %s', (pattern, address, fits) => {
  expect(matcher(pattern)(new URL(address))).toBe(fits);
});

test.each([
  [[], '/anything', true],
  [['*/status/*'], '/me/status/12', true],
  [['*/status/*'], '/me', false],
  [['/messages/*'], '/messages/1', true],
  [['/a*b*c'], '/a-b-c', true],
  [['/a*b*c'], '/a-c', false],
  [['/ab*ba'], '/aba', false],
  [['/exact'], '/exact?no', false],
])('paths %j fit %s: %s', (globs, path, fits) => {
  expect(pathFits(globs, path)).toBe(fits);
});

test('a glob of many stars stays linear', () => {
  expect(pathFits(['*a'.repeat(60)], '/'.padEnd(4000, 'b'))).toBe(false);
});
