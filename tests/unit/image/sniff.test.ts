import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/image/file/bytes.ts';
import { sniff } from '../../../src/image/file/sniff.ts';
import { ftyp, jpeg, png, webp } from './files.ts';

test.each([
  ['jpeg', jpeg([])],
  ['png', png([])],
  ['webp', webp(0, [])],
  ['gif', bytesOf('GIF89a\x10\0\x09\0')],
  ['avif', ftyp('avif', 'mif1', 'miaf')],
  ['heic', ftyp('heic', 'mif1')],
  ['heic', ftyp('mif1', 'heic')],
  ['video', ftyp('qt  ')],
  ['video', ftyp('isom', 'mp42')],
  ['video', bytesOf('\x1a\x45\xdf\xa3webm')],
  ['video', bytesOf('RIFF\0\0\0\0AVI LIST')],
  ['svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['svg', bytesOf('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --> <!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>')],
  ['other', bytesOf('BM......')],
])('knows %s by its first bytes', (format, bytes) => {
  expect(sniff(bytes)).toBe(format);
});

test.each([
  ['a program', bytesOf('MZ\x90\0\x03')],
  ['a program for Linux', bytesOf('\x7fELF')],
  ['a web page', bytesOf('<!doctype html><svg></svg>')],
  ['an archive', bytesOf('PK\x03\x04')],
  ['a document', bytesOf('%PDF-1.7')],
  ['nothing', new Uint8Array()],
  ['a box of no known brand', ftyp('wxyz')],
])('takes %s for no picture, whatever its name', (_, bytes) => {
  expect(sniff(bytes)).toBeNull();
});

test('many comments before no root take no time', () => {
  const start = performance.now();
  expect(sniff(bytesOf('<!----> '.repeat(128)))).toBeNull();
  expect(performance.now() - start).toBeLessThan(500);
});
