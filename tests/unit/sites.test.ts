import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { matcher, siteOf } from '../../src/sites/match.ts';
import { pathFits } from '../../src/sites/path.ts';
import { Site } from '../../src/sites/site.ts';
import { run, skeleton, withEntry } from '../../tools/new-site.ts';
import { readRules, wholeHosts } from '../../tools/read-rules.ts';
import { bareSites } from '../../tools/test-pack.ts';

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

test('the manifest gets whole hosts, each once', () => {
  const hosts = wholeHosts(readRules());
  expect(hosts.filter((pattern) => !/^https:\/\/[^/]+\/\*$/.test(pattern))).toEqual([]);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(hosts).toContain('https://*.facebook.com/*');
});

test('all twenty sites are there, and docs/sites.md names each', () => {
  const documented = readFileSync(join(FOLDER, '../../docs/sites.md'), 'utf8');
  expect(sites.length).toBeGreaterThanOrEqual(20);
  expect(documented).not.toMatch(/TODO/);
  const rows = documented.split('\n').map((line) => line.split('|')[1]?.trim());
  expect(rows).toEqual(expect.arrayContaining(sites.map(({ name }) => name)));
});

test('the longest pattern wins: messages on Facebook are Messenger', () => {
  expect(siteOf({ sites }, 'https://www.facebook.com/messages/t/1')?.id).toBe('messenger');
  expect(siteOf({ sites }, 'https://www.facebook.com/')?.id).toBe('facebook');
});

test('a site without its selectors keeps its paths and keys, on hosts of the tests', () => {
  const [bare] = bareSites(sites.filter(({ id }) => id === 'discord'));
  expect(bare?.matches[0]).toBe('https://discord.com.notes.example/*');
  expect(bare?.surfaces.map(({ composers, send, keys }) => [composers, send, keys[0]])).toEqual([
    [[], [], 'Enter'],
    [[], [], 'Enter'],
  ]);
});

test('new-site makes a site that can be read, and an entry at the end of the list', () => {
  expect(Site.safeParse(skeleton('my-forum')).success).toBe(true);
  const list = readFileSync(join(FOLDER, '../../tests/browser/behaviour/site-surfaces.ts'), 'utf8');
  const longer = withEntry(list, 'my-forum');
  expect(longer.startsWith(list.trimEnd().slice(0, -2))).toBe(true);
  expect(longer).toContain("\n  {\n    site: 'my-forum',\n    page: 'my-forum',\n");
  expect(longer.match(/^\];$/gm)?.length).toBe(list.match(/^\];$/gm)?.length);
});

test('new-site names a site wherever sites are named, once, and refuses what is there', async () => {
  const root = mkdtempSync(join(tmpdir(), 'forethought-new-site-'));
  const ours = join(FOLDER, '../..');
  const places = [
    'src/counts/vocabulary.ts',
    'docs/collector/schema.sql',
    'docs/sites.md',
    'tests/browser/behaviour/site-surfaces.ts',
  ];
  for (const folder of [...places, 'src/policy/category.ts', 'rules/sites', 'tests/browser/pages'])
    cpSync(join(ours, folder), join(root, folder), { recursive: true });
  const read = () => places.map((file) => readFileSync(join(root, file), 'utf8'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});

  expect(run('nextdoor', root)).toBe(0);
  const [, schema = '', docs = ''] = read();
  const { SITE_FAMILIES } = await import(join(root, 'src/counts/vocabulary.ts'));
  const names = [...sites.map(({ id }) => id), 'nextdoor'].sort();
  expect(SITE_FAMILIES).toEqual([...names, 'other']);
  expect(schema).toContain(`'^(${[...names, 'other'].join('|')})$'`);
  const rows = docs.split('\n');
  const row = rows.findIndex((line) => line.startsWith('| nextdoor | nextdoor.example |'));
  expect([rows[row - 1]?.slice(0, 18), rows[row + 1]]).toEqual(['| Google Classroom', '']);

  const after = read();
  for (const id of ['nextdoor', 'x', 'other', 'Next Door', '']) expect(run(id, root)).toBe(2);
  expect(read()).toEqual(after);
  expect(error).toHaveBeenCalledTimes(5);
  log.mockRestore();
  error.mockRestore();
  rmSync(root, { recursive: true });
});
