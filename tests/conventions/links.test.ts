import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

const documents = [
  ...readdirSync(ROOT).map((name) => join(ROOT, name)),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(ROOT, 'docs', name),
  ),
].filter((path) => path.endsWith('.md'));

/** What is no code: a code block or a piece of code may hold what only looks like a link or a heading. */
const prose = (path: string): string =>
  readFileSync(path, 'utf8')
    .replaceAll(/^ *```[\s\S]*?^ *```/gm, '')
    .replaceAll(/`[^`\n]+`/g, (code) => code.replaceAll(/[[\]()]/g, ''));

/** The anchors of a document's headings, as the host of the repository makes them. */
const anchorsOf = (path: string): string[] =>
  [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

function isThere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : resolve(dirname(from), path);
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

test('every link in a document leads to a file and a heading that are there', () => {
  const links = documents.flatMap((path) =>
    [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ path, target })),
  );
  const here = links.filter(({ target }) => !/^[a-z]+:/.test(target));
  expect(here.length).toBeGreaterThan(40);
  expect(
    here
      .filter(({ path, target }) => !isThere(path, target))
      .map(({ path, target }) => `${relative(ROOT, path)}: ${target}`),
  ).toEqual([]);
});

test('every command that a document names is one of package.json', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);
  const named = documents.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].map(
      ([, script = '']) => script,
    ),
  );
  expect(named).toContain('build');
  expect([...new Set(named)].filter((script) => !scripts.includes(script))).toEqual([]);
});
