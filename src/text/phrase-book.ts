import { SHORTEST_PREFIX } from './element.ts';
import { push } from './lists.ts';
import { indexNeeds, type NeedIndex } from './needs.ts';
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
}

export function bindPhrases(phrases: Phrase[]): PhraseBook {
  const book: PhraseBook = {
    phrases,
    byWord: new Map(),
    byPrefix: new Map(),
    byEntity: new Map(),
    byList: new Map(),
    needs: indexNeeds(phrases),
  };
  const add = (map: Map<string, number[]>, keys: Set<string>, id: number): void => {
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
