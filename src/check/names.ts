import { analyse } from '../text/analyse.ts';
import { piecesOf } from '../text/cut.ts';
import type { Evidence } from '../text/evidence.ts';
import type { CompiledPack } from '../verdict/compile.ts';
import { readPicture } from '../verdict/picture-words.ts';
import type { Draft } from '../verdict/verdict.ts';

const NAMED = new Set(['person', 'pupil']);
const NOT_A_PUPIL = new Set(['adult', 'own-child']);

/** A pupil who is described, not named (`the boy who fell`), has no name to hide. */
function namesOf({ entities }: Evidence): string[] {
  const people = entities.filter(({ type }) => NAMED.has(type) || NOT_A_PUPIL.has(type));
  return people.flatMap(({ type, from, to, text }) => {
    if (type !== 'person') return [];
    const same = people.filter((other) => other.from === from && other.to === to);
    return same.some((other) => NOT_A_PUPIL.has(other.type)) ? [] : [text];
  });
}

/** The people named in a post or in the words of its pictures who may be pupils, each once. */
export function namesIn({ lexicon }: CompiledPack, { text, context, pictures = [] }: Draft): string[] {
  const inText = piecesOf(text).flatMap((piece) => namesOf(analyse(piece.text, context, lexicon)));
  const inPictures = pictures.flatMap((picture) => namesOf(readPicture(picture, context, lexicon).evidence));
  return [...new Set([...inText, ...inPictures])];
}
