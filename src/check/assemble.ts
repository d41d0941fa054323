import type { Box, PictureEvidence } from '../image/evidence.ts';
import { MAX_TEXT } from '../text/limit.ts';
import { legibleWords } from '../verdict/picture-words.ts';
import type { Draft, Finding } from '../verdict/verdict.ts';

/** A picture that was looked at. */
export interface LookedAt {
  id: number;
  evidence: PictureEvidence;
  /** A screenshot of the post itself, not a picture that goes with it. */
  isPost: boolean;
}

/** A post put together from what was typed, from screenshots of it, and from the pictures that go with it. */
export interface Assembled extends Required<Omit<Draft, 'context'>> {
  /** What drove the findings, in the picture with this id. */
  boxesIn(id: number, findings: readonly Pick<Finding, 'spans' | 'pictures'>[]): Box[];
}

/** So many legible words, and nothing typed: it is the post that was photographed. */
const WORDS_OF_A_POST = 5;

export const looksLikeAPost = (evidence: PictureEvidence): boolean =>
  legibleWords(evidence).places.length >= WORDS_OF_A_POST;

export function assemble(typed: string, looked: readonly LookedAt[]): Assembled {
  const written: { id: number; at: number; places: ReturnType<typeof legibleWords>['places'] }[] = [];
  let text = typed;
  for (const { id, evidence, isPost } of looked) {
    if (!isPost) continue;
    const read = legibleWords(evidence);
    const before = text.trim() === '' ? '' : `${text}\n\n`;
    written.push({ id, at: before.length, places: read.places });
    text = before + read.text;
  }
  const attached = looked.filter(({ isPost }) => !isPost);
  return {
    text: text.slice(0, MAX_TEXT),
    pictures: attached.map(({ evidence }) => evidence),
    boxesIn(id, findings) {
      const place = attached.findIndex((picture) => picture.id === id);
      const marked = findings
        .flatMap(({ pictures }) => pictures)
        .flatMap(({ picture, boxes }) => (picture === place ? boxes : []));
      const read = written.find((picture) => picture.id === id);
      const words = (read?.places ?? []).filter(({ start, end }) =>
        findings.some(({ spans }) =>
          spans.some(([from, to]) => from < end + (read?.at ?? 0) && to > start + (read?.at ?? 0)),
        ),
      );
      return [...marked, ...words.map(({ box }) => box)];
    },
  };
}
