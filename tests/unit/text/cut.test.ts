import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OVERLAP, piecesOf } from '../../../src/text/cut.ts';
import { MAX_PIECE, MAX_TEXT } from '../../../src/text/limit.ts';

/** Texts of every length up to the longest, with and without sentences, words, and characters of two units. */
const texts = fc
  .record({
    bit: fc.constantFrom('a', 'a word ', 'A sentence. ', 'line\n', '🙂', 'x'.repeat(700), '“So?” she said. '),
    other: fc.string({ maxLength: 40, unit: 'grapheme' }),
    length: fc.integer({ min: 0, max: MAX_TEXT }),
  })
  .map(({ bit, other, length }) =>
    `${bit.repeat(9)}${other}`.repeat(length / bit.length / 9 + 1).slice(0, length),
  );

test('the pieces of a text are its own parts, in order, none too long, and leave nothing out', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let reached = 0;
      for (const { at, text: piece } of piecesOf(text)) {
        expect(piece.length).toBeLessThanOrEqual(MAX_PIECE);
        expect(text.startsWith(piece, at)).toBe(true);
        expect(at).toBeLessThanOrEqual(reached);
        reached = at + piece.length;
      }
      expect(reached).toBe(text.length);
    }),
    { numRuns: 60 },
  );
});

test('whatever is no longer than the overlap stands whole in one piece', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, where) => {
      const start = where % (text.length + 1);
      const end = Math.min(text.length, start + OVERLAP);
      expect(piecesOf(text).some(({ at, text: { length } }) => at <= start && end <= at + length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('pieces begin and end at sentences where there are any, and never inside a character', () => {
  for (const { text } of piecesOf('One fine sentence here. '.repeat(4000))) {
    expect(text).toMatch(/^One /);
    expect(text).toMatch(/here\. $/);
  }
  for (const { text } of piecesOf('🙂'.repeat(40_001))) expect(text).toMatch(/^🙂+$/u);
});
