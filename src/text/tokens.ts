import { readingsOf, spelledOut } from './disguise.ts';
import { hashtagCuts } from './hashtag.ts';
import { normalise, type Plain } from './normalise.ts';
import { emailEnd, handleEnd, isWordAt, kindAt, urlEnd, widthAt } from './scan.ts';
import { endsSentence } from './sentence.ts';
import {
  NO_VOCABULARY,
  type Range,
  type Reading,
  type Shape,
  type Token,
  type Tokens,
  type Vocabulary,
} from './token.ts';

function shapeOf(written: string): Shape {
  const letters = written.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  if (letters === '') return 'none';
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (capitals === 0) return 'lower';
  if (capitals === letters.length) return letters.length === 1 ? 'title' : 'upper';
  return capitals === 1 && /\p{Lu}/u.test(letters.charAt(0)) ? 'title' : 'mixed';
}

const MASK: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '#': '*', '%': '*', '&': '*', '*': '*' };
const LONGEST_MASKED = 24;

/** `f**k`, `f@ck`, `$h!t`: end and pattern of a word with symbols in it that starts at `at`, if the pack knows it. */
function maskedWord(
  text: string,
  at: number,
  vocabulary: Vocabulary,
): { end: number; pattern: string } | null {
  let end = at;
  let pattern = '';
  while (end - at < LONGEST_MASKED && (MASK[text.charAt(end)] !== undefined || isWordAt(text, end))) {
    pattern += MASK[text.charAt(end)] ?? text.charAt(end);
    end++;
  }
  while (end > at && /[!#&%]/.test(text.charAt(end - 1))) {
    end--;
    pattern = pattern.slice(0, -1);
  }
  return pattern.length > 2 && vocabulary.unmask(pattern).length > 0 ? { end, pattern } : null;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (isWordAt(text, end)) {
      end += widthAt(text, end);
      continue;
    }
    const char = text.charAt(end);
    const inside =
      (char === "'" && kindAt(text, end - 1) === 'letter' && kindAt(text, end + 1) === 'letter') ||
      (/[.:,]/.test(char) && kindAt(text, end - 1) === 'digit' && kindAt(text, end + 1) === 'digit');
    if (!inside) break;
    end++;
  }
  return end;
}

interface Piece {
  kind: Token['kind'];
  end: number;
  /** Plain form, where it differs from the text that it covers. */
  text?: string;
}

function pieceAt(text: string, at: number, vocabulary: Vocabulary): Piece | null {
  const char = text.charAt(at);
  if (char === '@') {
    const end = at > 0 && isWordAt(text, at - 1) ? 0 : handleEnd(text, at);
    if (end) return { kind: 'handle', end };
    // “don't @ me”
    return !isWordAt(text, at - 1) && !isWordAt(text, at + 1) ? { kind: 'word', end: at + 1 } : null;
  }
  const kind = kindAt(text, at);
  if (kind === 'picture') {
    const width = widthAt(text, at);
    return { kind: 'emoji', end: at + width };
  }
  if (char === '$') {
    const masked = maskedWord(text, at, vocabulary);
    return masked ? { kind: 'word', end: masked.end, text: masked.pattern } : null;
  }
  if (kind !== 'letter' && kind !== 'digit') return null;
  const email = emailEnd(text, at);
  if (email) return { kind: 'email', end: email };
  const url = urlEnd(text, at);
  if (url) return { kind: 'url', end: url };
  const end = wordEnd(text, at);
  if (MASK[text.charAt(end)] !== undefined) {
    const masked = maskedWord(text, at, vocabulary);
    if (masked && masked.end > end) return { kind: 'word', end: masked.end, text: masked.pattern };
  }
  return { kind: /^[\d.,:]+$/.test(text.slice(at, end)) ? 'number' : 'word', end };
}

/** Hands over each token of a plain text; `as` is its plain form, where it differs from the text that it covers. */
function eachPiece(
  original: string,
  { text, starts }: Plain,
  vocabulary: Vocabulary,
  add: (kind: Token['kind'], from: number, to: number, as: string | undefined, tag: boolean) => void,
): void {
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at) === '#' && isWordAt(text, at + 1)) {
      const from = at + 1;
      let to = from;
      while (to < text.length && (isWordAt(text, to) || text.charAt(to) === '_')) to += widthAt(text, to);
      let written = '';
      for (let i = from; i < to; i++) written += original.charAt(starts[i] ?? 0);
      const cuts = [0, ...hashtagCuts(written, text.slice(from, to), vocabulary), to - from];
      for (let i = 0; i + 1 < cuts.length; i++) {
        const [a, b] = [from + (cuts[i] ?? 0), from + (cuts[i + 1] ?? 0)];
        if (a < b && text.slice(a, b) !== '_') add('word', a, b, undefined, true);
      }
      at = to;
      continue;
    }
    const piece = pieceAt(text, at, vocabulary);
    if (piece && piece.end > at) {
      add(piece.kind, at, piece.end, piece.text, false);
      at = piece.end;
    } else at += widthAt(text, at);
  }
}

function cut(original: string, plain: Plain, vocabulary: Vocabulary): Token[] {
  const { text, starts, ends } = plain;
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  eachPiece(original, plain, vocabulary, (kind, from, to, as, tag) => {
    const start = starts[from] ?? 0;
    const end = Math.max(start, ends[to - 1] ?? start);
    const before = text.slice(last, from);
    const shape = shapeOf(original.slice(start, end));
    const previous = tokens.at(-1);
    if (previous && before !== '' && endsSentence(previous.text, before, shape)) sentence++;
    tokens.push({ kind, text: as ?? text.slice(from, to), start, end, shape, before, sentence, tag });
    last = to;
  });
  return tokens;
}

function sentencesOf(tokens: Token[]): Range[] {
  const sentences: Range[] = [];
  tokens.forEach((token, at) => {
    const current = sentences[token.sentence];
    if (current) current.to = at + 1;
    else sentences.push({ from: at, to: at + 1 });
  });
  return sentences;
}

const ONE_TAG = 8;

function allReadings(tokens: Token[], vocabulary: Vocabulary): Reading[][] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return [{ word: token.text, to: at + 1 }];
    const readings: Reading[] = readingsOf(token.text, vocabulary).map((word) => ({ word, to: at + 1 }));
    readings.push(...spelledOut(tokens, at, vocabulary));
    if (token.tag && token.before !== '') {
      // The whole hashtag is a word too.
      let whole = token.text;
      let to = at + 1;
      for (; to < at + ONE_TAG && tokens[to]?.tag && tokens[to]?.before === ''; to++)
        whole += tokens[to]?.text ?? '';
      if (to > at + 1) readings.push({ word: whole, to });
    }
    return readings;
  });
}

export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const tokens = cut(text, normalise(text), vocabulary);
  return { tokens, readings: allReadings(tokens, vocabulary), sentences: sentencesOf(tokens) };
}

/** The plain words of a text that a pack holds; how else they could be read does not matter there. */
export function plainWords(text: string): string[] {
  const plain = normalise(text);
  const words: string[] = [];
  eachPiece(text, plain, NO_VOCABULARY, (_, from, to, as) => {
    words.push(as ?? plain.text.slice(from, to));
  });
  return words;
}
