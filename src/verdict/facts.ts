import type { Context } from '../policy/context.ts';
import { analyse } from '../text/analyse.ts';
import type { Evidence } from '../text/evidence.ts';
import { findPhrases } from '../text/match.ts';
import type { CompiledPack } from './compile.ts';
import type { Facts } from './conditions.ts';
import type { ReadPicture } from './picture-words.ts';
import { inTeachingHours } from './teaching-hours.ts';

/** All that the conditions of a pack can ask about a post with its pictures. */
export function factsOf(
  { book, lexicon, pack: { organisation } }: CompiledPack,
  evidence: Evidence,
  context: Context,
  pictures: readonly ReadPicture[],
): Facts {
  const teachingHours = inTeachingHours(context.time, organisation);
  const about = (read: Evidence): Facts => ({
    evidence: read,
    context,
    teachingHours,
    matches: findPhrases(book, read),
    hits: new Map(),
    pictures: [],
    partner: null,
  });
  return {
    ...about(evidence),
    partner: context.partner ? about(analyse(context.partner, context, lexicon)) : null,
    pictures: pictures.map((read, at) => ({
      at,
      count: pictures.length,
      read,
      takenInTeachingHours: inTeachingHours(read.picture.taken ?? undefined, organisation),
      facts: about(read.evidence),
    })),
  };
}
