import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/text/token.ts';
import { type Piece, pieces, tidy } from '../../../src/warning/marks.ts';

const marked = (found: Piece[]) => found.flatMap((piece) => (piece.kind === 'mark' ? [piece.text] : []));
const written = (found: Piece[]) => found.map((piece) => (piece.kind === 'gap' ? '…' : piece.text)).join('');

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('😩', '👩🏽‍🏫', 'שלום'),
);
const post = fc.array(word, { maxLength: 200 }).map((words) => words.join(' '));
const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 2000 }), fc.integer({ min: -5, max: 2000 })));

describe('the marked pieces of a post', () => {
  test('are the whole of a short post', () => {
    expect(pieces('Kayden in 9B again', [[0, 6] as Span, [10, 12]])).toEqual([
      { kind: 'mark', text: 'Kayden' },
      { kind: 'text', text: ' in ' },
      { kind: 'mark', text: '9B' },
      { kind: 'text', text: ' again' },
    ]);
  });

  test('join what overlaps, and leave out what lies outside', () => {
    const found = pieces('Kayden in 9B', [[7, 99] as Span, [0, 8], [40, 50], [3, 3]]);
    expect(found).toEqual([{ kind: 'mark', text: 'Kayden in 9B' }]);
  });

  test('leave out the far parts of a long post, at words', () => {
    const text = `${'before '.repeat(100)}Kayden ${'after '.repeat(100)}`;
    const at = text.indexOf('Kayden');
    const found = pieces(text, [[at, at + 6]]);
    expect(written(found)).toMatch(/^…(before )+Kayden( after)+…$/);
    expect(written(found).length).toBeLessThan(220);
  });

  test('are the beginning when it is the whole post that matters', () => {
    expect(written(pieces('word '.repeat(500), []))).toMatch(/^(word ?)+…$/);
    expect(pieces('short', [])).toEqual([{ kind: 'text', text: 'short' }]);
    expect(pieces('', [[0, 4]])).toEqual([]);
  });

  test('keep every mark whole, the text in order and no character in halves', () => {
    fc.assert(
      fc.property(post, spans, (text, given) => {
        const found = pieces(text, given as Span[]);
        const expected = tidy(given as Span[], text.length).map(([start, end]) => text.slice(start, end));
        expect(marked(found)).toEqual(expected.slice(0, 6));
        let at = 0;
        for (const piece of found) {
          if (piece.kind === 'gap') continue;
          at = text.indexOf(piece.text, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += piece.text.length;
        }
        if (given.length === 0) expect(written(found)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
