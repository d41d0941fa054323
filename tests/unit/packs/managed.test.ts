import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { MANAGED_KEYS, parseManaged } = await import('../../../src/packs/managed.ts');

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../assets/managed-schema.json'), 'utf8'),
);
const root = '0123456789abcdef'.repeat(4);
const link = `https://rules.example/hill/#forethought:${root}`;

it('takes what an organisation may set', () => {
  const dsl = { name: 'Safeguarding office', email: 'dsl@school.example' };
  expect(
    parseManaged({
      channel: link,
      role: 'staff',
      account: 'personal',
      dsl,
      hosts: ['intranet.school.example'],
      lock: true,
      countsEndpoint: 'https://counts.hill.example/',
      provider: 'hill',
    }),
  ).toEqual({
    channel: { address: 'https://rules.example/hill/', root },
    role: 'staff',
    account: 'personal',
    dsl,
    hosts: ['intranet.school.example'],
    lock: true,
    countsEndpoint: 'https://counts.hill.example',
    provider: 'hill',
    problems: [],
  });
});

it('says of a slip what it is, and keeps the other values', () => {
  const { problems, ...rest } = parseManaged({
    channel: 'https://rules.example/',
    rolle: 'staff',
    lock: true,
    countsEndpoint: 'http://counts.hill.example/?key=1',
  });
  expect(rest).toEqual({ lock: true });
  expect(problems).toEqual([
    expect.stringMatching(/“channel”.*join link/),
    expect.stringMatching(/“rolle”.*no such/),
    expect.stringMatching(/“countsEndpoint”.*https/),
  ]);
});

it('never throws, whatever a policy holds', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...MANAGED_KEYS, '__proto__', 'x'), fc.anything()),
      (values) => {
        const { problems, ...rest } = parseManaged(values);
        expect(problems.length + Object.keys(rest).length).toBe(Object.keys(values).length);
      },
    ),
  );
});

it('is described for the organisation key by key, with title and description', () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_KEYS].sort());
  const described = (
    properties: Record<string, { title?: string; description?: string; properties?: object }>,
  ) => {
    for (const [key, { title, description, properties: inner }] of Object.entries(properties)) {
      expect(title, key).toMatch(/^[A-Z]/);
      expect(description, key).toMatch(/\.$/);
      if (inner) described(inner as typeof properties);
    }
  };
  described(schema.properties);
});
