import { i18n } from '#i18n';
import type { Category } from '../policy/category.ts';
import { keyFor } from '../words/key-for.ts';

export const categoryWords = (category: Category): string => i18n.t(`workbench.category.${keyFor(category)}`);

/** The words for each of some codes, in their order, as a choice wants them. */
export const wordsForEach = <T extends string>(
  codes: readonly T[],
  words: (code: T) => string,
): Record<T, string> => Object.fromEntries(codes.map((code) => [code, words(code)])) as Record<T, string>;
