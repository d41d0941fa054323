import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '../../tools/i18n.ts';
import { ROOT, sourceFiles } from './source-files.ts';
import { sentencesIn, wordsIn } from './words-in.ts';

/** What judges knows no browser: its reasons and the problems of packs are in the language of the rules. */
const JUDGES = /^src\/(policy|text|image|verdict)\//;

/** Sentences that nobody reads on our pages, with the reason why they stand in code. */
const NOT_FOR_PEOPLE: Record<string, string> = {
  'The user aborted a request.': 'what the browser itself says where a page asks for files',
  'Reads posts and pictures on this device, beside the page and never in its way.':
    'what the browser is told of the engine’s document',
  'Failed to fetch a newer root': 'what the TUF library listens for',
  'Windows Registry Editor Version 5.00': 'the first line that such a file must have',
};

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

test('no sentence stands elsewhere in the code, but for those listed here', () => {
  const found = sources
    .filter(([path]) => !JUDGES.test(path))
    .flatMap(([path, text]) => sentencesIn(text, path.endsWith('x') ? 'tsx' : 'ts'));
  expect([...new Set(found)].sort()).toEqual(Object.keys(NOT_FOR_PEOPLE).sort());
});
