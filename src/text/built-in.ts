import type { Entity, Read } from './evidence.ts';
import { findPhrases } from './match.ts';
import { compilePhrase } from './phrase.ts';
import { bindPhrases, type PhraseBook } from './phrase-book.ts';
import type { Range } from './token.ts';

/** The engine's own knowledge, written in the phrase language too: each phrase means something of type `T`. */
export interface Knowledge<T> {
  book: PhraseBook;
  meanings: T[];
}

export function knowledge<T>(entries: readonly { phrases: readonly string[]; means: T }[]): Knowledge<T> {
  const meanings: T[] = [];
  const phrases = entries.flatMap((entry) =>
    entry.phrases.map((source) => {
      const compiled = compilePhrase(source, new Set());
      if (!compiled.ok) throw new Error(compiled.problem);
      meanings.push(entry.means);
      return compiled.phrase;
    }),
  );
  return { book: bindPhrases(phrases), meanings };
}

export function recall<T>(
  known: Knowledge<T>,
  read: Read,
  entities: Entity[],
): (Range & { means: T; phrase: string })[] {
  const { ranges } = findPhrases(known.book, { ...read, entities, frames: [], scores: {} });
  return [...ranges].flatMap(([id, found]) => {
    const means = known.meanings[id];
    const phrase = known.book.phrases[id]?.source ?? '';
    return means === undefined ? [] : found.map((range) => ({ ...range, means, phrase }));
  });
}
