import type { Span } from '../token.ts';

/** A text in plain form, and where each of its words stands in the text as it was written. */
export interface Plain {
  text: string;
  words: { start: number; written: Span }[];
}

/** One form for what people write in many: composed letters, straight quotes, `link` for an address, `sooo` for more. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]|\ufe0f/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/https?:\/\/.+/g, 'link')
    .replace(/(.)\1{3,}/gu, '$1$1$1')
    .replace(/\s+/g, '');

/** Words in plain form with one space between them. */
export function plainForm(text: string): Plain {
  const words: Plain['words'] = [];
  let plain = '';
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const form = plainWord(word);
    if (form === '') continue;
    if (plain !== '') plain += ' ';
    words.push({ start: plain.length, written: [index, index + word.length] });
    plain += form;
  }
  return { text: plain, words };
}
