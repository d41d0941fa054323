import type { Box, PictureEvidence } from '../image/evidence.ts';
import type { Context } from '../policy/context.ts';
import { analyse } from '../text/analyse.ts';
import type { Evidence } from '../text/evidence.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { MAX_TEXT } from '../text/limit.ts';
import type { Range } from '../text/token.ts';

/** A picture, and its words as the text engine reads them. */
export interface ReadPicture {
  picture: PictureEvidence;
  evidence: Evidence;
  /** Where each word stands: in the text of `evidence`, and in the picture. */
  places: { start: number; end: number; box: Box }[];
}

/** What is read with less is as often a shadow or a pattern as a word. */
const LEGIBLE = 50;
const CONTINUES = /^\p{Ll}/u;

export const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

/** The legible words of a picture as a text; a line that begins with a small letter goes on with the one before. */
export function legibleWords(picture: PictureEvidence): Pick<ReadPicture, 'places'> & { text: string } {
  const places: ReadPicture['places'] = [];
  let text = '';
  let line = 0;
  for (const word of picture.words) {
    if (!(word.confidence >= LEGIBLE)) continue;
    if (text.length + word.text.length >= MAX_TEXT) break;
    if (text !== '') text += word.line === line || CONTINUES.test(word.text) ? ' ' : '\n';
    const start = text.length;
    text += word.text;
    line = word.line;
    places.push({ start, end: text.length, box: boxOf(word) });
  }
  return { text, places };
}

export function readPicture(picture: PictureEvidence, context: Context, lexicon: Lexicon): ReadPicture {
  const { text, places } = legibleWords(picture);
  return { picture, evidence: analyse(text, context, lexicon), places };
}

/** Where the words of a range stand in the picture. */
export function boxesOf({ evidence: { tokens }, places }: ReadPicture, { from, to }: Range): Box[] {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return places.filter((place) => place.start < end && place.end > start).map(({ box }) => box);
}
