import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases, type Matches } from '../../../src/text/match.ts';
import { compilePhrase, type Phrase } from '../../../src/text/phrase.ts';
import { bindPhrases } from '../../../src/text/phrase-book.ts';
import { read } from './tiny-pack.ts';

const LISTS = new Set(['apps', 'profanity']);

function phrase(source: string): Phrase {
  const compiled = compilePhrase(source, LISTS);
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.phrase;
}

const match = (source: string, text: string): Matches =>
  findPhrases(bindPhrases([phrase(source)]), read(text));

function found(source: string, text: string): string[] {
  const { tokens } = read(text);
  const ranges = match(source, text).ranges.get(0) ?? [];
  return ranges.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('the phrase language', () => {
  it.each([
    ['add me', 'Add ME on snap', ['add me']],
    ['exclu*', 'he was excluded, an exclusion', ['excluded', 'exclusion']],
    ['(add|follow me) on', 'follow me on it, add on', ['follow me on', 'add on']],
    ['my? year nine', 'my year nine, year nine', ['my year nine', 'year nine', 'year nine']],
    ['(my|our)? lot are animals', 'lot are animals', ['lot are animals']],
    ['add ..3 snap', 'add me on my snap', ['add me on my snap']],
    ['add ..3 snap', 'add me on my own new snap', []],
    ['add ..3 snap', 'add me. snap', []],
    ['add me on {apps}', 'add me on whats app', ['add me on whats app']],
    ['{apps}', 'my instagram', ['instagram']],
    ['<year-group> are', 'Year 9 are tired', ['year 9 are']],
    ["don't tell", 'dont tell, don’t tell', ['dont tell', "don't tell"]],
    ['dont tell', 'don’t tell', ["don't tell"]],
    ['part-time', 'a part time job', ['part time']],
    ['add me on snap', 'add me 😂😂 on 👻 snap', ['add me 😂 😂 on 👻 snap']],
    ['(a|b (c|d e)) f', 'b d e f', ['b d e f']],
    ['worst school', '#WorstSchoolEver', ['worst school']],
    ['worstschoolever', '#WorstSchoolEver', ['worst school ever']],
  ])('%s in “%s”', (source, text, want) => {
    expect(found(source, text)).toEqual(want);
  });

  it.each([
    ['', 'it is empty'],
    ['(add|me', 'a closing bracket is missing'],
    ['(add|)', 'an alternative is empty'],
    ['add)', '“)” is out of place'],
    ['..3 add', 'a gap must stand between two words'],
    ['add ..3', 'a gap must stand between two words'],
    ['add ..13 me', 'a gap may be ..1 to ..12'],
    ['f*ck', 'a star may stand only at the end of a word'],
    ['f*', 'a beginning needs at least two letters'],
    ['<teacher>', 'there is no entity <teacher>'],
    ['<pupil', '“>” is missing'],
    ['{no-list}', 'there is no word list {no-list}'],
    ['a? b?', 'it would match anything'],
    ['!!', '“!!” is not a word'],
    ['(a|(b|(c|(d|e))))', 'brackets are nested too deep'],
    [`a ${'..8 b '.repeat(12)}`, 'it reaches over too many words'],
    [`${'(a b|c d|e f)? '.repeat(30)}x`, 'it has too many parts'],
  ])('refuses “%s” in one sentence', (source, problem) => {
    const compiled = compilePhrase(source, LISTS);
    expect(compiled.ok).toBe(false);
    if (!compiled.ok) expect(compiled.problem).toContain(problem);
  });
});

const EVIL_PHRASES = [
  'a (a|a a|a ..8 a)? (a|a a|a ..8 a)? (a|a a|a ..8 a)? b',
  `${'a ..8 '.repeat(4)}a b`,
  `${'a? '.repeat(38)}b`,
  `${'(a|a a)? '.repeat(15)}b`,
  `(${'a a a|'.repeat(18)}a) b`,
  'aa* ..8 aa* ..8 aa* ..8 zz',
  '<person> ..8 <person> ..8 <person> zz',
  '{apps} ..8 {apps} ..8 {apps} zz',
];
const EVIL_TEXTS = [
  'a '.repeat(1500),
  'a'.repeat(3000),
  'aa '.repeat(1000),
  `e${'\u0301\u0489'.repeat(1500)} `.repeat(3),
  '😀'.repeat(10_000),
  '\ud800'.repeat(3000),
  '\u202e\u200f abc \u202c'.repeat(500),
  'Kayden '.repeat(500),
  'snap '.repeat(600),
  'f * * k '.repeat(400),
  '&'.repeat(3000),
  `${'"'.repeat(1500)}${"'".repeat(1500)}`,
  '#aAaAaA'.repeat(400),
  'a.a.'.repeat(800),
  '@a@a@'.repeat(600),
];

const evil = EVIL_TEXTS.map(read);

describe('no phrase and no text costs much', () => {
  /** At most so many steps for each word of the text: parts of the phrase x words it can reach over. */
  const STEPS_PER_WORD = 90 * 48;

  it.each(EVIL_PHRASES)('%s', (source) => {
    const book = bindPhrases([phrase(source)]);
    for (const evidence of evil) {
      const { steps } = findPhrases(book, evidence);
      expect(steps).toBeLessThanOrEqual((evidence.tokens.length + 1) * STEPS_PER_WORD);
    }
  });

  it('grows with the length of the text, not faster', () => {
    for (const source of EVIL_PHRASES) {
      const short = match(source, 'a aa '.repeat(200)).steps;
      const long = match(source, 'a aa '.repeat(800)).steps;
      expect(long).toBeLessThanOrEqual(short * 4.5 + 100);
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'Kayden',
        'in',
        '8C',
        '"',
        '.',
        '\n',
        '😀',
        '#Ab',
        'f*',
        '&amp;',
        '@x',
        '07700',
        '\ud83d',
        '’s',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyPhrase = fc
  .array(
    fc.constantFrom('a', 'Kayden', '(', ')', '|', '?', '..2', '<pupil>', '{apps}', '*', ' ', 'in', '<', '..'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('whatever is written', () => {
  it('tokens lie inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of read(text).tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('entities and frames lie inside the words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const evidence = read(text);
        for (const { from, to } of [...evidence.entities, ...evidence.frames]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(evidence.tokens.length);
        }
        expect(read(text)).toEqual(evidence);
      }),
    );
  });

  it('a phrase compiles or says why not, and never throws', () => {
    fc.assert(
      fc.property(anyPhrase, anyText, (source, text) => {
        const compiled = compilePhrase(source, LISTS);
        if (!compiled.ok) {
          expect(compiled.problem).toMatch(/^Phrase “.*\.$/s);
          return;
        }
        const { ranges } = findPhrases(bindPhrases([compiled.phrase]), read(text));
        for (const { from, to } of ranges.get(0) ?? []) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});
