import { expect, test } from 'vitest';
import { Organisation } from '../../../src/policy/organisation.ts';
import { furtherHosts } from '../../../src/sites/further.ts';
import { matcher } from '../../../src/sites/match.ts';
import { Site } from '../../../src/sites/site.ts';
import { readRules } from '../../../tools/read-rules.ts';

const pack = readRules();
const site = (...matches: string[]) =>
  Site.parse({ id: 'a', name: 'A', matches, surfaces: [], evidence: 'A test.', confidence: 'low' });
const isInManifest = (host: string) => matcher('https://*.facebook.com/*')(new URL(`https://${host}/`));

/** What is asked for, for hosts in the rules and sites in the rules. */
const asked = (hosts: string[], sites: Site[], managed: string[] = []) =>
  furtherHosts({ organisation: { ...pack.organisation, hosts }, sites }, managed, isInManifest);

test('the built-in rules ask for no site beyond those of the manifest', () => {
  const all = pack.sites.flatMap(({ matches }) => matches.map(matcher));
  expect(furtherHosts(pack, [], (host) => all.some((fits) => fits(new URL(`https://${host}/`))))).toEqual([]);
});

test('hosts of the policy, of the rules and of their sites are asked for, each once', () => {
  expect(
    asked(
      ['forum.hill.example', 'wiki.hill.example'],
      [site('https://forum.hill.example/*', 'https://chat.example/rooms/*', 'https://*.social.example/*')],
      ['wiki.hill.example'],
    ),
  ).toEqual(['wiki.hill.example', 'forum.hill.example', 'chat.example', '*.social.example']);
});

test('a site is asked for only where the manifest does not cover it and the rules have it on', () => {
  expect(asked([], [site('https://*.facebook.com/*', 'https://www.facebook.com/groups/*')])).toEqual([]);
  expect(asked([], [{ ...site('https://chat.example/*'), off: true }])).toEqual([]);
});

test('a host that the policy names is named also where it is covered, and no site asks for the whole web', () => {
  expect(asked(['www.facebook.com'], [site('*://*/*', 'https://*/*')])).toEqual(['www.facebook.com']);
});

test('a host below one that is asked for as a whole is not asked for by itself', () => {
  expect(asked(['a.social.example', 'social.example'], [site('https://*.social.example/*')])).toEqual([
    '*.social.example',
  ]);
});

test.each([
  'https://forum.example',
  'Forum.example',
  'forum.example/a',
  '*.example',
  'a b',
  '',
  'forum..example',
])('rules with “%s” for a host do not load', (host) => {
  expect(Organisation.safeParse({ ...pack.organisation, hosts: [host] }).success).toBe(false);
});
