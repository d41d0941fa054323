import type { Evidence } from '../text/evidence.ts';
import { push } from '../text/lists.ts';
import type { Matches } from '../text/match.ts';
import type { Check, CompiledRule } from './compile.ts';

/**
 * Which rules a text wakes. Most rules ask for words that a text does not hold, and need not be tried then.
 * A signal is spoken of by its key: a number for a phrase, `<pupil>` for an entity, `{insults}` for a word list.
 */
type Key = number | string;

export interface Wakers {
  byKey: Map<Key, number[]>;
  /** Rules that can hold without any words. */
  always: number[];
}

/** Signals of which one must be there for a condition to hold; null where that cannot be said. */
function needed(check: Check): Key[] | null {
  switch (check.kind) {
    case 'phrase':
      return check.ids;
    case 'list':
      return check.lists.map((list) => `{${list}}`);
    case 'entity':
      return check.types.map((type) => `<${type}>`);
    case 'any': {
      const parts = check.parts.map(needed);
      return parts.every((part) => part !== null) ? parts.flat() : null;
    }
    case 'all':
    case 'sentence':
    case 'near': {
      const parts = check.parts.map(needed).filter((part) => part !== null);
      return parts.sort((a, b) => a.length - b.length)[0] ?? null;
    }
    default:
      return null;
  }
}

export function wakersOf(rules: readonly Pick<CompiledRule, 'when' | 'tipWhen'>[]): Wakers {
  const wakers: Wakers = { byKey: new Map(), always: [] };
  rules.forEach(({ when, tipWhen }, at) => {
    const keys = [needed(when), tipWhen ? needed(tipWhen) : []];
    if (keys.includes(null)) wakers.always.push(at);
    else for (const key of new Set(keys.flatMap((some) => some ?? []))) push(wakers.byKey, key, at);
  });
  return wakers;
}

/** The numbers of the rules that the words of a text can meet, in the pack's order. */
export function awake(
  { byKey, always }: Wakers,
  { lists, entities }: Evidence,
  { ranges }: Matches,
): number[] {
  const woken = new Set(always);
  const wake = (key: Key): void => {
    for (const rule of byKey.get(key) ?? []) woken.add(rule);
  };
  for (const id of ranges.keys()) wake(id);
  for (const hits of lists) for (const { list } of hits ?? []) wake(`{${list}}`);
  for (const { type } of entities) wake(`<${type}>`);
  return [...woken].sort((a, b) => a - b);
}
