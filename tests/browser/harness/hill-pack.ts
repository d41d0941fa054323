import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFor } from './extension.ts';

export const PROVIDER = 'Hill Teacher Training';
const COUNTS = { endpoint: 'https://counts.hill.example', provider: 'hill' };

/** The built-in rules of another provider, with or without a rule about marzipan. */
export function hillPack(version: number, marzipan: false | 'warn' | 'count'): string {
  const pack = JSON.parse(readFileSync(join(extensionFor('chrome'), 'pack.json'), 'utf8'));
  const [rule] = pack.rules;
  const { when: _when, unless: _unless, ...rest } = rule;
  const added = { ...rest, id: 'marzipan', mode: marzipan, score: 0.9, when: { phrase: 'marzipan' } };
  return JSON.stringify({
    ...pack,
    id: 'hill',
    version,
    organisation: { ...pack.organisation, name: PROVIDER, counts: COUNTS },
    rules: marzipan ? [...pack.rules, added] : pack.rules,
  });
}
