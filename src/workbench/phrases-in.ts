import type { Condition } from '../policy/condition.ts';

/** The phrases at one place of a condition. */
export interface PhraseGroup {
  /** The way to it from the top, so that it can be put back. */
  path: readonly (string | number)[];
  phrases: string[];
  /** These speak against the rule. */
  against: boolean;
}

const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** All phrases of a condition, group by group. */
export function phrasesIn(
  condition: Condition,
  path: readonly (string | number)[] = [],
  against = false,
): PhraseGroup[] {
  if ('phrase' in condition) return [{ path: [...path, 'phrase'], phrases: many(condition.phrase), against }];
  if ('not' in condition) return phrasesIn(condition.not, [...path, 'not'], !against);
  if ('picture' in condition)
    return condition.picture.words
      ? phrasesIn(condition.picture.words, [...path, 'picture', 'words'], against)
      : [];
  if ('partner' in condition) return phrasesIn(condition.partner, [...path, 'partner'], against);
  for (const key of ['all', 'any', 'sentence', 'near'] as const) {
    const parts: Condition[] | undefined = Reflect.get(condition, key);
    if (parts) return parts.flatMap((part, at) => phrasesIn(part, [...path, key, at], against));
  }
  return [];
}

function put(value: unknown, [key, ...rest]: readonly (string | number)[], thing: unknown): unknown {
  if (key === undefined) return thing;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? put(one, rest, thing) : one));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: put(Reflect.get(value, key), rest, thing) };
}

/** The condition with other phrases in one group. */
export const withPhrases = (condition: Condition, path: PhraseGroup['path'], phrases: string[]): Condition =>
  put(condition, path, phrases) as Condition;
