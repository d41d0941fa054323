import type { Context } from '../policy/context.ts';
import { findEntities } from './entities/find.ts';
import type { Evidence } from './evidence.ts';
import { findFrames } from './frames/find.ts';
import type { Lexicon } from './lexicon.ts';
import { MAX_PIECE } from './limit.ts';
import { findLists } from './lists.ts';
import { tokenise } from './tokens.ts';

/** A text is refused rather than judged in part. */
export class TextTooLong extends Error {
  constructor(length: number) {
    super(`The text has ${length} characters; at most ${MAX_PIECE} can be checked at once.`);
  }
}

/** Text to evidence: pure, and linear in the length of the text. */
export function analyse(text: string, context: Context, lexicon: Lexicon): Evidence {
  if (text.length > MAX_PIECE) throw new TextTooLong(text.length);
  const words = tokenise(text, lexicon);
  const lists = findLists(lexicon.lists, words);
  const base = { text, ...words, lists };
  const entities = findEntities(base, context, lexicon);
  const frames = findFrames(base, entities);
  return { ...base, entities, frames, scores: {} };
}
