import type { PictureProblem } from '../../image/evidence.ts';
import { keyFor } from '../../words/key-for.ts';
import { i18n } from '../../words/lasting.ts';
import type { Seen } from './ask.tsx';

/** Why a picture counts as not looked at. Nothing can be seen in a file that is empty or no picture. */
const UNSEEN = [
  'damaged',
  'too-large',
  'cannot-read-heic',
  'video-not-checked',
  'faces-not-checked',
] as const satisfies readonly PictureProblem[];
export type Unseen = (typeof UNSEEN)[number] | 'not-looked-at';

export const unseenWords = (reason: Unseen): string => i18n.t(`pictures.unseen.${keyFor(reason)}`);

/** The pictures that could not be looked at, by their place, with the reason. */
export function unseenIn(pictures: readonly Seen[]): Map<number, Unseen> {
  const found = new Map<number, Unseen>();
  for (const [at, { evidence }] of pictures.entries()) {
    const reason = evidence ? UNSEEN.find((problem) => evidence.problems.includes(problem)) : 'not-looked-at';
    if (reason) found.set(at, reason);
  }
  return found;
}
