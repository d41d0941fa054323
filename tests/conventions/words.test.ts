import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '../../tools/i18n.ts';
import { ROOT, sourceFiles } from './source-files.ts';
import { wordsIn } from './words-in.ts';

const sources = sourceFiles('src', 'entrypoints');
const known = new Set(Object.keys(messages));
const asKey = (dotted: string) => dotted.replaceAll('.', '_');

/** The keys that a file names, a template such as `severity.${severity}` as a pattern of them. */
function namedIn(text: string): RegExp[] {
  const quoted = [...text.matchAll(/'([a-zA-Z][\w.]*)'/g)].map(([, key = '']) => `^${asKey(key)}$`);
  const templates = [...text.matchAll(/\bt\(\s*`([^`]+)`/g)].map(
    ([, key = '']) => `^${asKey(key.replaceAll(/\$\{[^}]*\}/g, '\\w+'))}$`,
  );
  return [...quoted, ...templates].map((pattern) => new RegExp(pattern));
}

test('every key in the locale file is used, and every key that is used is there', () => {
  const manifest = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const inManifest = [...manifest.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
  const named = [
    ...sources.flatMap(([, text]) => namedIn(text)),
    ...inManifest.map((key) => new RegExp(`^${key}$`)),
  ];
  expect([...known].filter((key) => !named.some((pattern) => pattern.test(key)))).toEqual([]);

  const asked = sources.flatMap(([, text]) =>
    [...text.matchAll(/\bi18n\.t\(\s*'([^']+)'/g)].map(([, key = '']) => asKey(key)),
  );
  expect([...asked, ...inManifest].filter((key) => !known.has(key))).toEqual([]);
});

test('keys are such that every browser takes them', () => {
  expect([...known].filter((key) => !/^\w+$/.test(key))).toEqual([]);
  expect(new Set([...known].map((key) => key.toLowerCase())).size).toBe(known.size);
});

test('what people read stands in the locale file and not in the code', () => {
  expect(
    sources
      .filter(([path]) => path.endsWith('.tsx'))
      .flatMap(([path, text]) => wordsIn(text).map((words) => `${path}: ${words}`)),
  ).toEqual([]);
});
