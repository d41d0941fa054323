import type { EntityType } from '../policy/condition.ts';
import type { Element } from './element.ts';
import { push } from './lists.ts';
import type { Phrase } from './phrase.ts';

/**
 * What a match cannot do without, so that most phrases are given up before they are tried.
 * It is spoken of in keys: a word stands for itself, `<pupil>` for an entity, `{insults}` for a word list.
 */

export const entityKey = (type: EntityType): string => `<${type}>`;
export const listKey = (list: string): string => `{${list}}`;

/** The keys of which one must be there for an element to match; null where that cannot be said. */
function keysOf(element: Element): Set<string> | null {
  if (element.optional) return null;
  if (element.kind === 'word') return element.words;
  if (element.kind === 'entity') return new Set([entityKey(element.type)]);
  if (element.kind === 'list') return new Set([listKey(element.list)]);
  if (element.kind !== 'choice') return null;
  const keys = new Set<string>();
  for (const option of element.options) {
    const [fewest] = needsOf(option);
    if (!fewest) return null;
    for (const key of fewest) keys.add(key);
  }
  return keys;
}

/** Sets of keys; every match of a row of elements has one key of each. The smallest comes first. */
export function needsOf(row: readonly Element[]): Set<string>[] {
  const needs: Set<string>[] = [];
  for (const element of row) {
    const keys = keysOf(element);
    if (keys) needs.push(keys);
  }
  return needs.sort((a, b) => a.size - b.size);
}

/** Entities by the token that they begin at. */
export type Starting = Map<number, { type: EntityType; to: number }[]>;

/** Every need of every phrase by its keys, so that the words of a text tell at once which phrases it can hold. */
export interface NeedIndex {
  byKey: Map<string, number[]>;
  /** For each need, the phrase that has it; for each phrase, how many it has. */
  owners: Int32Array;
  counts: Int32Array;
}

export function indexNeeds(phrases: readonly Phrase[]): NeedIndex {
  const byKey = new Map<string, number[]>();
  const owners: number[] = [];
  phrases.forEach(({ needs }, id) => {
    for (const need of needs) {
      for (const key of need) push(byKey, key, owners.length);
      owners.push(id);
    }
  });
  return {
    byKey,
    owners: Int32Array.from(owners),
    counts: Int32Array.from(phrases, ({ needs }) => needs.length),
  };
}

/** Reads sentences from their ends and knows which phrases can begin where it has come to. */
export class Outlook {
  /** For each phrase, how many of its needs are not met from here to the end of the sentence. */
  readonly unmet: Int32Array;
  readonly #index: NeedIndex;
  readonly #met: Int32Array;
  #sentence = 0;

  constructor(index: NeedIndex) {
    this.#index = index;
    this.unmet = index.counts.slice();
    this.#met = new Int32Array(index.owners.length);
  }

  startSentence(): void {
    this.#sentence++;
    this.unmet.set(this.#index.counts);
  }

  /** Takes in what begins at the next token to the left, by the needs that it meets. */
  meet(needs: readonly number[]): void {
    for (const need of needs) {
      if (this.#met[need] === this.#sentence) continue;
      this.#met[need] = this.#sentence;
      const owner = this.#index.owners[need] ?? 0;
      this.unmet[owner] = (this.unmet[owner] ?? 0) - 1;
    }
  }
}
