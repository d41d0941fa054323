import type { EntityType } from '../policy/condition.ts';
import type { Evidence } from './evidence.ts';
import type { Element, Phrase } from './phrase.ts';
import type { Range } from './token.ts';

/** All phrases of a pack, each once, by what they can begin with. */
export interface PhraseBook {
  phrases: Phrase[];
  byWord: Map<string, number[]>;
  byPrefix: Map<string, number[]>;
  byEntity: Map<string, number[]>;
  byList: Map<string, number[]>;
  shortestPrefix: number;
  longestPrefix: number;
}

export function bindPhrases(phrases: Phrase[]): PhraseBook {
  const book: PhraseBook = {
    phrases,
    byWord: new Map(),
    byPrefix: new Map(),
    byEntity: new Map(),
    byList: new Map(),
    shortestPrefix: 99,
    longestPrefix: 0,
  };
  const add = (map: Map<string, number[]>, keys: Set<string>, id: number): void => {
    for (const key of keys) map.set(key, [...(map.get(key) ?? []), id]);
  };
  phrases.forEach(({ beginnings }, id) => {
    add(book.byWord, beginnings.words, id);
    add(book.byPrefix, beginnings.prefixes, id);
    add(book.byEntity, beginnings.entities, id);
    add(book.byList, beginnings.lists, id);
    for (const { length } of beginnings.prefixes) {
      book.shortestPrefix = Math.min(book.shortestPrefix, length);
      book.longestPrefix = Math.max(book.longestPrefix, length);
    }
  });
  return book;
}

export interface Matches {
  /** By the number of a phrase in its book. */
  ranges: Map<number, Range[]>;
  /** Steps taken, for the test that bounds them. */
  steps: number;
}

/** No text may cost more than this, whatever a pack asks for; what is left then counts as not found. */
const MOST_STEPS = 20_000_000;
/** Emoji between words do not break a phrase. */
const MOST_EMOJI = 3;

const none: never[] = [];

/** Adds a position once; there are never more than a phrase can reach over. */
function add(end: number, limit: number, to: number[]): void {
  if (end <= limit && !to.includes(end)) to.push(end);
}

export function findPhrases(book: PhraseBook, evidence: Evidence): Matches {
  const { tokens, readings, sentences, lists } = evidence;
  const starting = new Map<number, { type: EntityType; to: number }[]>();
  for (const entity of evidence.entities) {
    const there = starting.get(entity.from);
    if (there) there.push(entity);
    else starting.set(entity.from, [entity]);
  }
  let steps = 0;

  /** Adds every position where a match of a single element that begins at `at` ends. */
  function addEnds(element: Element, at: number, limit: number, to: number[]): void {
    steps++;
    const { kind } = element;
    if (kind === 'word') {
      for (const { word, to: end } of readings[at] ?? none) if (element.words.has(word)) add(end, limit, to);
    } else if (kind === 'prefix') {
      for (const { word, to: end } of readings[at] ?? none) {
        if (word.startsWith(element.prefix)) add(end, limit, to);
      }
    } else if (kind === 'entity') {
      for (const entity of starting.get(at) ?? none)
        if (entity.type === element.type) add(entity.to, limit, to);
    } else if (kind === 'list') {
      for (const hit of lists[at] ?? none) if (hit.list === element.list) add(hit.to, limit, to);
    }
  }

  /** All positions that a row of elements can end at, from any of some positions. */
  function follow(row: Element[], from: number[], limit: number): number[] {
    let here = from;
    for (const element of row) {
      const next: number[] = element.optional ? [...here] : [];
      if (element.kind === 'choice') {
        for (const option of element.options)
          for (const end of follow(option, here, limit)) add(end, limit, next);
      } else if (element.kind === 'gap') {
        for (const at of here) {
          steps += element.most;
          for (let end = at; end <= at + element.most; end++) add(end, limit, next);
        }
      } else {
        for (const at of here) {
          addEnds(element, at, limit, next);
          for (let skip = at; skip < at + MOST_EMOJI && tokens[skip]?.kind === 'emoji'; skip++) {
            addEnds(element, skip + 1, limit, next);
          }
        }
      }
      if (next.length === 0) return next;
      here = next;
    }
    return here;
  }

  const ranges = new Map<number, Range[]>();
  const tried = new Int32Array(book.phrases.length).fill(-1);

  function tryAt(id: number, at: number, limit: number): void {
    if (tried[id] === at || steps > MOST_STEPS) return;
    tried[id] = at;
    const phrase = book.phrases[id];
    if (!phrase) return;
    let to = Number.POSITIVE_INFINITY;
    for (const end of follow(phrase.elements, [at], limit)) if (end > at) to = Math.min(to, end);
    if (!Number.isFinite(to)) return;
    const found = ranges.get(id);
    if (found) found.push({ from: at, to });
    else ranges.set(id, [{ from: at, to }]);
  }

  tokens.forEach((token, at) => {
    const limit = sentences[token.sentence]?.to ?? tokens.length;
    for (const { word } of readings[at] ?? []) {
      for (const id of book.byWord.get(word) ?? []) tryAt(id, at, limit);
      const longest = Math.min(word.length, book.longestPrefix);
      for (let length = book.shortestPrefix; length <= longest; length++) {
        for (const id of book.byPrefix.get(word.slice(0, length)) ?? []) tryAt(id, at, limit);
      }
    }
    for (const { type } of starting.get(at) ?? [])
      for (const id of book.byEntity.get(type) ?? []) tryAt(id, at, limit);
    for (const { list } of lists[at] ?? [])
      for (const id of book.byList.get(list) ?? []) tryAt(id, at, limit);
  });
  return { ranges, steps };
}
