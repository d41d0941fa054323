import type { EntityType } from '../policy/condition.ts';
import { SHORTEST_PREFIX } from './element.ts';
import { push } from './lists.ts';
import { entityKey, indexNeeds, listKey, type NeedIndex, Outlook } from './needs.ts';
import type { Phrase } from './phrase.ts';

/** All phrases of a pack, each once, by what they can begin with. */
export interface PhraseBook {
  phrases: Phrase[];
  byWord: Map<string, number[]>;
  /** By the first two letters of a beginning. */
  byPrefix: Map<string, { prefix: string; id: number }[]>;
  byEntity: Map<string, number[]>;
  byList: Map<string, number[]>;
  needs: NeedIndex;
  /** What `wordIn` has found for words met before. */
  met: Map<string, Meaning>;
  /** Kept from text to text, since making them anew costs more than most texts: no search runs within another. */
  outlook: Outlook;
  tried: Int32Array;
}

/** What a word, an entity or an entry of a list can be to the phrases of a book. */
export interface Meaning {
  /** Phrases that can begin with it. */
  begins: readonly number[];
  /** Needs that it meets. */
  meets: readonly number[];
}

/** Words that are remembered, so that a long archive does not fill the memory. */
const MOST_MET = 5000;
const none: readonly number[] = [];

export function wordIn({ met, byWord, byPrefix, needs }: PhraseBook, word: string): Meaning {
  const known = met.get(word);
  if (known) return known;
  const begun = byPrefix.get(word.slice(0, SHORTEST_PREFIX)) ?? [];
  const meaning = {
    begins: [
      ...(byWord.get(word) ?? none),
      ...begun.flatMap(({ prefix, id }) => (word.startsWith(prefix) ? [id] : [])),
    ],
    meets: needs.byKey.get(word) ?? none,
  };
  if (met.size >= MOST_MET) met.clear();
  met.set(word, meaning);
  return meaning;
}

export const listIn = ({ byList, needs }: PhraseBook, list: string): Meaning => ({
  begins: byList.get(list) ?? none,
  meets: needs.byKey.get(listKey(list)) ?? none,
});

export const entityIn = ({ byEntity, needs }: PhraseBook, type: EntityType): Meaning => ({
  begins: byEntity.get(type) ?? none,
  meets: needs.byKey.get(entityKey(type)) ?? none,
});

export function bindPhrases(phrases: Phrase[]): PhraseBook {
  const needs = indexNeeds(phrases);
  const book: PhraseBook = {
    phrases,
    byWord: new Map(),
    byPrefix: new Map(),
    byEntity: new Map(),
    byList: new Map(),
    needs,
    met: new Map(),
    outlook: new Outlook(needs),
    tried: new Int32Array(phrases.length),
  };
  const add = (map: Map<string, number[]>, keys: ReadonlySet<string>, id: number): void => {
    for (const key of keys) push(map, key, id);
  };
  phrases.forEach(({ beginnings }, id) => {
    add(book.byWord, beginnings.words, id);
    for (const prefix of beginnings.prefixes) {
      push(book.byPrefix, prefix.slice(0, SHORTEST_PREFIX), { prefix, id });
    }
    add(book.byEntity, beginnings.entities, id);
    add(book.byList, beginnings.lists, id);
  });
  return book;
}
