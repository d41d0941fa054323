import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, readVocabulary } from '../../../src/text/encoder/pieces.ts';
import { plainForm } from '../../../src/text/encoder/plain-form.ts';
import { readEncoder } from '../../../src/text/encoder/weights.ts';
import { openEncoder } from '../../../tools/read-encoder.ts';
import { CONTEXT } from './tiny-pack.ts';

const SIGNS = ['?', '<s>', '</s>', '<1>', '<2>', '<3>'].map((sign): [string, number] => [sign, 0]);
const vocabulary: [string, number | null][] = [
  ...SIGNS,
  ['▁the', -3],
  ['▁', -4],
  ['t', -6],
  ['h', -6],
  ['e', -6],
  ['▁there', -5],
  ['r', null],
];
const pieces = readVocabulary(vocabulary);
const split = (text: string) => piecesOf(plainForm(text).text, pieces).map(({ id }) => vocabulary[id]?.[0]);

describe('pieces', () => {
  test('are the likeliest split', () => {
    expect(split('there the')).toEqual(['▁there', '▁the']);
    expect(split('het')).toEqual(['▁', 'h', 'e', 't']);
  });

  test('one sign stands for a run of unknown symbols', () => {
    expect(split('the 😂😂 t')).toEqual(['▁the', '▁', '?', '▁', 't']);
  });

  test('start in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const plain = plainForm(text);
        const starts = piecesOf(plain.text, pieces).map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const { start, written } of plain.words) {
          expect(plain.text.length).toBeGreaterThan(start);
          expect(text.slice(...written)).toMatch(/^\S+$/);
        }
      }),
    );
  });
});

test.each([
  ['it\u2019s sooooooo \u201cnice\u201d', 'it\'s sooo "nice"'],
  ['look  http://t.co/abc\n now', 'look link now'],
  ['K\u200bayden', 'Kayden'],
])('the plain form of %s', (text, plain) => {
  expect(plainForm(text).text).toBe(plain);
});

describe('the trained encoder', () => {
  test.each([0, 7, 64])('is refused when its file is damaged (%s bytes)', (bytes) => {
    expect(() => readEncoder(new ArrayBuffer(bytes))).toThrow('damaged');
  });

  test('is refused when its file is cut short', () => {
    const head = JSON.stringify({ parts: [{ name: 'a', shape: [2, 2], steps: 'rows' }], vocabulary: [] });
    const file = Buffer.concat([Buffer.from('FTE1'), Buffer.from([head.length, 0, 0, 0]), Buffer.from(head)]);
    expect(() => readEncoder(Uint8Array.from(file).buffer)).toThrow('damaged');
  });

  test('reads any text, the same each time, and points at words of it', async () => {
    const encoder = await openEncoder();
    const texts = ['', ' ', '😂', 'a', 'Kayden in 8B had another meltdown today', 'pupil '.repeat(400)];
    for (const text of texts) {
      const reading = await encoder.read(text, CONTEXT);
      expect(reading.outputs.every(Number.isFinite)).toBe(true);
      expect(await encoder.read(text, CONTEXT)).toEqual(reading);
      for (const [start, end] of reading.drivers) expect(text.slice(start, end)).toMatch(/^\S+$/);
    }
  }, 60_000);
});
