import { describe, expect, it } from 'vitest';
import { read } from './tiny-pack.ts';

const words = (text: string): string[] => read(text).tokens.map((token) => token.text);
/** Every reading of every token. */
const readings = (text: string): string[] =>
  read(text).readings.flatMap((all) => all.map(({ word }) => word));
const sentences = (text: string): string[] => {
  const { tokens, sentences: ranges } = read(text);
  return ranges.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

describe('plain words', () => {
  it.each([
    ['Ｆｕｌｌ ｗｉｄｔｈ', ['full', 'width']],
    ['𝓯𝓪𝓷𝓬𝔂 𝕥𝕖𝕩𝕥', ['fancy', 'text']],
    ['Kаydеn', ['kayden']], // Cyrillic а and е
    ['Siobhán Łukasz', ['siobhan', 'lukasz']],
    ['c\u200ba\u200dt\ufe0f', ['cat']],
    ['z\u0335a\u0321l\u0334g\u0338o', ['zalgo']],
    ['rock &amp; roll &lt;3 &#128064;', ['rock', 'roll', '3', '👀']],
    ["don’t DON'T", ["don't", "don't"]],
    ['part-time', ['part', 'time']],
    ['at 8.30 or 10:40am', ['at', '8.30', 'or', '10:40am']],
    ['hi 👋🏽 you', ['hi', '👋', 'you']],
    ['see https://t.co/AbC?x=1. ok', ['see', 'https://t.co/abc?x=1', 'ok']],
    ['mail me@school.sch.uk now', ['mail', 'me@school.sch.uk', 'now']],
    ['@some_one. hi', ['@some_one', 'hi']],
    [
      '#WorstSchoolEver #pgce #PGCELife #worstschoolever',
      ['worst', 'school', 'ever', 'pgce', 'pgce', 'life', 'worst', 'school', 'ever'],
    ],
    ['\ud800lone\udc00', ['lone']],
    ['', []],
  ])('%s', (text, want) => {
    expect(words(text)).toEqual(want);
  });

  it('keeps the place of every word in the text as it was written', () => {
    const text = '  Kаydеn’s  mum &amp; “dad”\u200b 👋🏽 f**k';
    const { tokens } = read(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kаydеn’s',
      'mum',
      'dad',
      '👋🏽',
      'f**k',
    ]);
  });
});

describe('disguised words', () => {
  it.each([
    ['5h1t', 'shit'],
    ['b1tch', 'bitch'],
    ['fuuuuck', 'fuck'],
    ['SHIIIIT', 'shit'],
    ['f u c k', 'fuck'],
    ['f.u.c.k', 'fuck'],
    ['f * * king', 'fucking'],
    ['f**k', 'fuck'],
    ['sh*t', 'shit'],
    ['p*key', 'pikey'],
    ['trav*ller', 'traveller'],
    ['f***', 'fuck'],
    ['f@ck sh!t $hit', 'shit'],
    ["Kayden's", 'kayden'],
    ["don't", 'dont'],
  ])('%s is read as %s', (text, word) => {
    expect(readings(text)).toContain(word);
  });

  it.each([
    ["I'll be there, we're early", 'ill'],
    ['8th 10am 3rd', 'bth'],
    ['*waves*', 'wave'],
    ['u r so kind', 'urso'],
    ['2 * 3 * 4', '2*3*4'],
  ])('%s is not read as %s', (text, word) => {
    expect(readings(text)).not.toContain(word);
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three? four', ['One', 'Two', 'Three', 'four']],
    ['Mr. Smith came at 8.30. He left', ['Mr. Smith came at 8.30', 'He left']],
    ['e.g. this one', ['e.g. this one']],
    ['K.O. in my class', ['K.O. in my class']],
    ['well... ok', ['well... ok']],
    ['a line\nanother', ['a line', 'another']],
  ])('%s', (text, want) => {
    expect(sentences(text)).toEqual(want);
  });
});
