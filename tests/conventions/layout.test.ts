import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

const TOP_LEVEL =
  /^(entrypoints|src|rules|assets|tests|docs|tools|wxt\.config\.ts|package\.json|package-lock\.json|tsconfig\.json|(README|CONTRIBUTING|SECURITY|PRIVACY)\.md|LICENSE|\..+)$/;
const SRC =
  /^src\/(policy|text|image|verdict|sites|compose|warning|engine|packs|counts|check|workbench|pages|words)\/|^src\/(messages|send|settings|answers)\.ts$/;
const PURE = /^src\/(policy|text|image|verdict)\//;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .trim()
  .split('\n');

test('the top level holds what the design names, and nothing else', () => {
  expect(
    [...new Set(tracked.map((path) => path.split('/')[0] ?? ''))].filter((name) => !TOP_LEVEL.test(name)),
  ).toEqual([]);
});

test('every folder of src has the one purpose that the design gives it', () => {
  expect(tracked.filter((path) => path.startsWith('src/') && !SRC.test(path))).toEqual([]);
});

test('what judges knows no extension API and no DOM', () => {
  const forbidden =
    /\bfrom '(wxt|webextension-polyfill|preact|@wxt-dev)|\b(browser|chrome)\.\w+\.|\b(document|window)\./;
  expect(
    sourceFiles('src')
      .filter(([path, text]) => PURE.test(path) && forbidden.test(text))
      .map(([path]) => path),
  ).toEqual([]);
});

test('no barrel files and no drawers for odds and ends', () => {
  expect(tracked.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.tsx?|\/)/.test(path))).toEqual([]);
  expect(
    sourceFiles('src')
      .filter(([, text]) => /^export (\*|\{[^}]*\}) from/m.test(text))
      .map(([path]) => path),
  ).toEqual([]);
});

/** The arguments of a call, from behind its opening bracket. */
function callAt(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++) depth += { '(': 1, ')': -1 }[text[end] ?? ''] ?? 0;
  return text.slice(start, end - 1);
}

test('every listener on a page takes an AbortSignal', () => {
  const missing = sourceFiles('src/compose', 'src/warning').flatMap(([path, text]) =>
    [...text.matchAll(/(\w+)\??\.addEventListener\(/g)]
      .filter(({ 0: opening, 1: on = '', index }) => {
        const call = callAt(text, index + opening.length);
        const options = /(\w+)\s*$/.exec(call)?.[1] ?? '';
        const isSignalItself = new RegExp(`\\b${on}(: AbortSignal| = \\w+\\.signal| = AbortSignal)`).test(
          text,
        );
        const optionsHoldSignal = new RegExp(`\\b${options} = \\{[^}]*\\bsignal\\b`).test(text);
        return !(
          on.toLowerCase().endsWith('signal') ||
          isSignalItself ||
          /\bsignal\b/.test(call) ||
          optionsHoldSignal
        );
      })
      .map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no download address, so that any registry serves', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
});
