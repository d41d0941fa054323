import { expect, test } from 'vitest';
import { linksFor, termOf } from '../../../src/pages/privacy/term.ts';
import { readRules } from '../../../tools/read-rules.ts';

const { organisation, sites } = readRules();

test('a term is due from its first day to its last, and none in the holidays', () => {
  const [autumn, spring] = organisation.terms;
  if (!autumn || !spring) throw new Error('The default rules have terms.');
  expect(termOf(organisation.terms, autumn.start)).toBe(autumn);
  expect(termOf(organisation.terms, autumn.end)).toBe(autumn);
  expect(termOf(organisation.terms, spring.start)).toBe(spring);
  expect(termOf(organisation.terms, '2026-12-25')).toBe(undefined);
});

test('links are those of the sites that were used, else of all that have one', () => {
  expect(linksFor(sites, new Set(['x', 'other'])).map(({ name }) => name)).toEqual(['X']);
  expect(linksFor(sites, new Set()).length).toBe(sites.filter(({ privacy }) => privacy).length);
});

const withPrivacy = sites.filter((site) => site.privacy !== undefined);

test.each(withPrivacy.map((site) => [site.id, site] as const))(
  'the privacy page of %s is on a host of that site',
  (_, { privacy = '', matches }) => {
    const { protocol, hostname } = new URL(privacy);
    expect(protocol).toBe('https:');
    const hosts = matches.map((pattern) => pattern.replace(/^https:\/\//, '').replace(/\/.*$/, ''));
    const isOwn = (host: string) =>
      host.startsWith('*.')
        ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
        : hostname === host;
    expect(hosts.filter(isOwn)).not.toEqual([]);
  },
);

test('most sites have a privacy page', () => {
  expect(withPrivacy.length).toBeGreaterThanOrEqual(13);
});
