import type { WordList } from '../policy/pack.ts';
import type { Tokens } from './token.ts';
import { plainWords } from './tokens.ts';

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
  /** It stands under its first word without the apostrophe. */
  joined: boolean;
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
const PLAIN_WORD = /^[a-z0-9]+$/;
const PLAIN_ROW = /^(?:[a-z0-9]+|[a-z]+(?:'[a-z]+)+)(?:[ -](?:[a-z0-9]+|[a-z]+(?:'[a-z]+)+))*$/;

/** The plain words of an entry or a name. */
export function wordsOf(written: string): string[] {
  if (PLAIN_WORD.test(written)) return [written];
  if (PLAIN_ROW.test(written)) return written.split(written.includes('-') ? /[ -]/ : ' ');
  return plainWords(written);
}

const NO_MORE: string[] = [];

/** A row of one entry may be shared by all plain words of a list, and is never added to. */
function addByWord({ byWord }: ListIndex, word: string, row: [Entry]): void {
  const before = byWord.get(word);
  if (!before) byWord.set(word, row);
  else if (before.length === 1) byWord.set(word, [...before, ...row]);
  else before.push(...row);
}

function addEntry(index: ListIndex, list: string, written: string): void {
  const prefix = written.endsWith('*');
  const [first, ...rest] = wordsOf(prefix ? written.slice(0, -1) : written);
  if (first === undefined) return;
  const entry: Entry = { list, rest, prefix, joined: false };
  if (prefix && rest.length === 0) {
    push(index.byPrefix, first, entry);
    index.shortestPrefix = Math.min(index.shortestPrefix, first.length);
    index.longestPrefix = Math.max(index.longestPrefix, first.length);
  } else addByWord(index, first, [entry]);
  if (!prefix && first.includes("'")) addByWord(index, first.replace(/'/g, ''), [{ ...entry, joined: true }]);
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
    const plain: [Entry] = [{ list: id, rest: NO_MORE, prefix: false, joined: false }];
    for (const written of words)
      if (PLAIN_WORD.test(written)) addByWord(index, written, plain);
      else addEntry(index, id, written);
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
