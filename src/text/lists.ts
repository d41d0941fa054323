import type { WordList } from '../policy/pack.ts';
import { NO_VOCABULARY, type Tokens } from './token.ts';
import { tokenise } from './tokens.ts';

/** An entry of a word list, found at a token. */
export interface ListHit {
  list: string;
  to: number;
}

interface Entry {
  list: string;
  rest: string[];
  /** The last word of the entry is only a beginning. */
  prefix: boolean;
}

/** All entries of all lists, by their first word. */
export interface ListIndex {
  ids: Set<string>;
  byWord: Map<string, Entry[]>;
  byPrefix: Map<string, Entry[]>;
  shortestPrefix: number;
  longestPrefix: number;
}

/** Adds a value to those of a key. */
export const push = <K, T>(map: Map<K, T[]>, key: K, value: T): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** Written so that its words can be told apart without a full reading; nearly all entries are. */
const PLAIN_WORD = /^[a-z]+$/;
const PLAIN_ROW = /^[a-z]+(?:'[a-z]+)*(?:[ -][a-z]+(?:'[a-z]+)*)*$/;

/** The plain words of an entry or a name. */
export function wordsOf(written: string): string[] {
  if (PLAIN_WORD.test(written)) return [written];
  if (PLAIN_ROW.test(written)) return written.split(/[ -]/);
  return tokenise(written, NO_VOCABULARY).tokens.map((token) => token.text);
}

const NO_MORE: string[] = [];

function addEntry(index: ListIndex, plain: Entry, written: string): void {
  if (PLAIN_WORD.test(written)) {
    push(index.byWord, written, plain);
    return;
  }
  const { list } = plain;
  const prefix = written.endsWith('*');
  const [first, ...rest] = wordsOf(prefix ? written.slice(0, -1) : written);
  if (first === undefined) return;
  const entry: Entry = { list, rest, prefix };
  if (prefix && rest.length === 0) {
    push(index.byPrefix, first, entry);
    index.shortestPrefix = Math.min(index.shortestPrefix, first.length);
    index.longestPrefix = Math.max(index.longestPrefix, first.length);
  } else push(index.byWord, first, entry);
  if (!prefix && first.includes("'")) push(index.byWord, first.replace(/'/g, ''), entry);
}

export function indexLists(lists: readonly WordList[]): ListIndex {
  const index: ListIndex = {
    ids: new Set(),
    byWord: new Map(),
    byPrefix: new Map(),
    shortestPrefix: 99,
    longestPrefix: 0,
  };
  for (const { id, words } of lists) {
    index.ids.add(id);
    // Nearly all entries are one plain word: they share one object.
    const plain: Entry = { list: id, rest: NO_MORE, prefix: false };
    for (const written of words) addEntry(index, plain, written);
  }
  return index;
}

function endOfRest(entry: Entry, { readings, sentences, tokens }: Tokens, at: number): number {
  let to = at;
  for (let i = 0; i < entry.rest.length; i++) {
    const want = entry.rest[i] ?? '';
    const begins = entry.prefix && i === entry.rest.length - 1;
    const next = readings[to]?.find(({ word }) => (begins ? word.startsWith(want) : word === want));
    if (!next || tokens[to]?.sentence !== tokens[at - 1]?.sentence) return 0;
    to = next.to;
  }
  return to <= (sentences[tokens[at - 1]?.sentence ?? 0]?.to ?? 0) ? to : 0;
}

const nothing: ListHit[] = [];

/** For each token, the entries that begin there. */
export function findLists(index: ListIndex, text: Tokens): ListHit[][] {
  return text.readings.map((readings) => {
    let hits = nothing;
    for (const { word, to } of readings) {
      const entries = index.byWord.get(word);
      if (entries) hits = withHits(hits, entries, to, text);
      const longest = Math.min(word.length, index.longestPrefix);
      for (let length = index.shortestPrefix; length <= longest; length++) {
        const begun = index.byPrefix.get(word.slice(0, length));
        if (begun) hits = withHits(hits, begun, to, text);
      }
    }
    return hits;
  });
}

function withHits(hits: ListHit[], entries: Entry[], after: number, text: Tokens): ListHit[] {
  const all = [...hits];
  for (const entry of entries) {
    const to = entry.rest.length === 0 ? after : endOfRest(entry, text, after);
    if (to && !all.some((hit) => hit.list === entry.list && hit.to === to))
      all.push({ list: entry.list, to });
  }
  return all;
}
