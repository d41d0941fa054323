import { expect, test } from 'vitest';
import { Organisation } from '../../../src/policy/organisation.ts';
import { readRules } from '../../../tools/read-rules.ts';

const { organisation } = readRules();
const accepts = (guidance: unknown) => Organisation.safeParse({ ...organisation, guidance }).success;

test('the built-in guidance is official, and says when its addresses were checked', () => {
  expect(organisation.guidance.length).toBeGreaterThanOrEqual(3);
  for (const { url, checked } of organisation.guidance) {
    expect(new URL(url).hostname).toMatch(/^(www\.gov\.uk|ico\.org\.uk)$/);
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('guidance needs a title and an https address, and there are at most 20', () => {
  const link = { title: 'Our own guide', url: 'https://school.example/guide' };
  expect(accepts([link])).toBe(true);
  expect(accepts([{ ...link, url: 'http://school.example/guide' }])).toBe(false);
  expect(accepts([{ ...link, url: 'javascript:alert(1)' }])).toBe(false);
  expect(accepts([{ ...link, title: '' }])).toBe(false);
  expect(accepts(Array.from({ length: 21 }, () => link))).toBe(false);
});
