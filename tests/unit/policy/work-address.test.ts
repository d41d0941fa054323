import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkAddress } from '../../../src/policy/work-address.ts';

const DOMAINS = ['hill-college.example', 'staff.north.org'];

test.each([
  ['sam@hill-college.example', true],
  ['sam@mail.hill-college.example', true],
  ['  Sam.Lee@HILL-College.Example ', true],
  ['sam@staff.north.org', true],
  ['sam@north.org', false],
  ['sam@oakfield.bromley.sch.uk', true],
  ['sam@ucl.ac.uk', true],
  ['sam@UCL.AC.UK.', true],
  ['sam@notsch.uk', false],
  ['sam@notsch.uk.evil.com', false],
  ['sam@oakfield.sch.uk.evil.com', false],
  ['sam@oakfield.sch.ukraine.example', false],
  ['sam@nothill-college.example', false],
  ['sam@hill-college.example.com', false],
  ['ucl.ac.uk@mail.example', false],
  ['sam@ucl.ac.uk@mail.example', false],
  ['sam at ucl.ac.uk', false],
  ['@ucl.ac.uk', false],
  ['sam@', false],
  ['', false],
])('“%s” is an address of work: %s', (address, expected) => {
  expect(isWorkAddress(address, DOMAINS)).toBe(expected);
});

test('without domains of the provider, schools and universities are still known', () => {
  expect(isWorkAddress('sam@hill-college.example', [])).toBe(false);
  expect(isWorkAddress('sam@ucl.ac.uk', [])).toBe(true);
});

test('whatever stands in a field, it is read, and a very long text is none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isWorkAddress(`${text} `, DOMAINS)).toBe(isWorkAddress(text, DOMAINS));
    }),
  );
  expect(isWorkAddress(`${'a@'.repeat(100_000)}ucl.ac.uk`, DOMAINS)).toBe(false);
  expect(isWorkAddress(`${'a'.repeat(100_000)}@ucl.ac.uk`, DOMAINS)).toBe(false);
});
