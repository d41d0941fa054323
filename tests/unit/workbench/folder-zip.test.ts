import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unzipped, zipOf } from '../../../src/workbench/folder-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a folder comes back as it was saved, also with a folder around it and what systems add', () => {
  const files = new Map([
    ['timestamp.json', bytes('{}')],
    ['1.root.json', bytes('{"a":1}')],
  ]);
  expect(unzipped(zipOf(files))).toEqual(files);
  const packed = zipSync({
    rules: { 'a.json': bytes('{}'), '.hidden.json': bytes('') },
    '__MACOSX/a.json': bytes('x'),
  });
  expect(unzipped(packed)).toEqual(new Map([['a.json', bytes('{}')]]));
});

test('what is no zip gets a sentence, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (noise) => {
      expect(() => unzipped(noise)).toThrow('no whole zip');
    }),
  );
});

test('a file that is larger than any rules is left packed', () => {
  expect(unzipped(zipSync({ 'a.json': new Uint8Array(5_000_000) })).size).toBe(0);
});
