import type { Box, Face, PictureProblem } from '../image/evidence.ts';
import type { PictureWanted } from '../policy/condition.ts';
import type { Range } from '../text/token.ts';
import type { Check } from './compile.ts';
import type { Facts, Hit, Instance } from './conditions.ts';
import { boxesOf, boxOf, type ReadPicture } from './picture-words.ts';
import type { PictureMark } from './verdict.ts';

/** A picture of the draft that is judged. */
export interface SeenPicture {
  /** Its place among the pictures, from 0, and how many there are. */
  at: number;
  count: number;
  read: ReadPicture;
  takenInTeachingHours: boolean;
  /** What is known of its words. */
  facts: Facts;
}

type FacesWanted = NonNullable<PictureWanted['faces']>;
type Holds = (check: Check, facts: Facts, scope: Range) => Instance[] | null;
/** What meets one demand on a picture; null if nothing does. */
type Met = Hit[] | null;

const UNCHECKED: Record<PictureProblem, string> = {
  empty: 'an empty file',
  'not-a-picture': 'a file that is no picture',
  damaged: 'a damaged picture',
  'too-large': 'a picture too large to be checked',
  'cannot-read-heic': 'a HEIC picture, which could not be opened',
  'video-not-checked': 'a video, which cannot be checked',
  'faces-not-checked': 'a picture that was not looked through for people',
  'words-not-complete': 'a picture whose words could not all be read',
};

const nameOf = ({ at, count }: SeenPicture): string => (count > 1 ? `picture ${at + 1}` : 'the picture');

const hitOn = ({ at }: SeenPicture, what: string, boxes: PictureMark['boxes'] = []): Hit => ({
  from: 0,
  to: 0,
  what,
  picture: { picture: at, boxes },
});

/** A hit on words of a picture, as one that points into it. */
export const pointInto = (seen: SeenPicture, hit: Hit): Hit => ({
  ...hitOn(seen, hit.what, boxesOf(seen.read, hit)),
  where: nameOf(seen),
});

function faces(seen: SeenPicture, wanted: FacesWanted): Met {
  const { picture } = seen.read;
  const { atLeast = 1, atMost = Number.POSITIVE_INFINITY, shareAtLeast = 0, shareBelow } = wanted;
  const fits = ({ height }: Face): boolean => {
    const share = picture.height > 0 ? height / picture.height : 0;
    return share >= shareAtLeast && (shareBelow === undefined || share < shareBelow);
  };
  const found = picture.faces.filter(fits);
  if (found.length < atLeast || found.length > atMost) return null;
  if (found.length === 0) return [];
  const howMany = found.length === 1 ? 'a face' : `${found.length} faces`;
  const hit = hitOn(seen, `what may be ${howMany}`, found.map(boxOf));
  return [{ ...hit, where: nameOf(seen) }];
}

function place(seen: SeenPicture): Met {
  return seen.read.picture.place && [hitOn(seen, `the place where ${nameOf(seen)} was taken`)];
}

function taken(seen: SeenPicture): Met {
  if (!seen.takenInTeachingHours) return null;
  const clock = seen.read.picture.taken?.slice(11, 16);
  return [hitOn(seen, `${nameOf(seen)} was taken in teaching hours (${clock})`)];
}

function problems(seen: SeenPicture, wanted: PictureProblem[]): Met {
  const found = seen.read.picture.problems.filter((problem) => wanted.includes(problem));
  return found.length > 0 ? found.map((problem) => hitOn(seen, UNCHECKED[problem])) : null;
}

function words(seen: SeenPicture, check: Check, holds: Holds): Met {
  const { facts } = seen;
  const ways = holds(check, facts, { from: 0, to: facts.evidence.tokens.length });
  return ways === null ? null : ways.flat().map((hit) => pointInto(seen, hit));
}

/** Each picture that meets all demands, as one instance. `holds` judges the words in it. */
export function picturesThat(
  { wanted, words: check }: Extract<Check, { kind: 'picture' }>,
  { pictures }: Facts,
  holds: Holds,
): Instance[] | null {
  const found = pictures.flatMap((seen) => {
    const demands: Met[] = [];
    if (wanted.faces) demands.push(faces(seen, wanted.faces));
    if (wanted.place) demands.push(place(seen));
    if (wanted.taken) demands.push(taken(seen));
    if (wanted.problem) demands.push(problems(seen, wanted.problem));
    if (check) demands.push(words(seen, check, holds));
    if (demands.includes(null)) return [];
    const hits = demands.flatMap((met) => met ?? []);
    return [hits.length > 0 ? hits : [hitOn(seen, nameOf(seen))]];
  });
  return found.length > 0 ? found : null;
}

const sameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** What to mark in each picture, each box once. */
export function marksOf(hits: readonly Hit[]): PictureMark[] {
  const marks = new Map<number, Box[]>();
  for (const { picture: mark } of hits) {
    if (!mark) continue;
    const known = marks.get(mark.picture) ?? [];
    const more = mark.boxes.filter((box) => !known.some((other) => sameBox(box, other)));
    marks.set(mark.picture, [...known, ...more]);
  }
  return [...marks].map(([picture, boxes]) => ({ picture, boxes })).sort((a, b) => a.picture - b.picture);
}
