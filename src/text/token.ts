/** How a word is written: `title` = first letter only, `upper` = all of it, `mixed` = `McKay`, `iPad`. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

export interface Token {
  kind: 'word' | 'number' | 'emoji' | 'handle' | 'url' | 'email';
  /** Plain form: lower case, Latin, without accents. */
  text: string;
  start: number;
  end: number;
  shape: Shape;
  /** What stands between the token before and this one, in plain form. */
  before: string;
  sentence: number;
  /** A piece of a hashtag. */
  tag: boolean;
}

/** One way to read the text from a token on: `word`, ending before token `to`. */
export interface Reading {
  word: string;
  to: number;
}

/** From token `from` up to but without token `to`. */
export interface Range {
  from: number;
  to: number;
}

export interface Tokens {
  tokens: Token[];
  /** For each token, every way to read on from it. The first is the plain form. */
  readings: Reading[][];
  /** The token range of each sentence. */
  sentences: Range[];
}

/** Words that the pack knows, for what is written to be missed. */
export interface Vocabulary {
  /** Any word that a pack looks for, or plain English: for splitting hashtags. */
  knows(word: string): boolean;
  /** Coarse words that a pattern such as `f**k` may stand for. */
  unmask(pattern: string): string[];
}

export const NO_VOCABULARY: Vocabulary = { knows: () => false, unmask: () => [] };

/** Start (inclusive) and end (exclusive), in UTF-16 code units of the text as it was written. */
export type Span = [start: number, end: number];
