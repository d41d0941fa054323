import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS, PICTURE_PROBLEMS, type PictureEvidence } from '../../../src/image/evidence.ts';
import { Context } from '../../../src/policy/context.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { readRules } from '../../../tools/read-rules.ts';

const pack = compilePack(readRules());
const context = Context.parse({ time: '2026-11-24T10:40' });

const length = fc.oneof(fc.double(), fc.integer({ min: -50, max: 5000 }));
const box = { x: length, y: length, width: length, height: length };
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('Kayden', '8B', 'Register', 'Oakwood', 'Academy', 'DOB', '12/03/2016', 'SEN', ''),
);

const picture: fc.Arbitrary<PictureEvidence> = fc.record({
  format: fc.constantFrom(...FORMATS),
  width: length,
  height: length,
  faces: fc.array(fc.record({ ...box, score: length }), { maxLength: 12 }),
  words: fc.array(fc.record({ ...box, text: written, confidence: length, line: fc.nat(9) }), {
    maxLength: 20,
  }),
  text: fc.string({ maxLength: 40 }),
  place: fc.option(fc.record({ latitude: fc.double(), longitude: fc.double() })),
  taken: fc.option(
    fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('2026-11-24T10:40', '2026-99-99T99:99')),
  ),
  camera: fc.option(fc.string({ maxLength: 20 })),
  problems: fc.subarray([...PICTURE_PROBLEMS]),
});

const post = fc.constantFrom('', 'my class', 'First day of placement', 'Pub night with friends', '🙂');

test('any pictures get a verdict, the same each time, and are not changed', () => {
  fc.assert(
    fc.property(post, fc.array(picture, { maxLength: 3 }), (text, pictures) => {
      const before = structuredClone(pictures);
      const first = judgeDraft(pack, { text, pictures, context }, null);
      expect(judgeDraft(pack, { text, pictures, context }, null)).toEqual(first);
      expect(pictures).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('every mark points to a picture of the draft and to a face or a word in it', () => {
  fc.assert(
    fc.property(post, fc.array(picture, { maxLength: 3 }), (text, pictures) => {
      for (const finding of judgeDraft(pack, { text, pictures, context }, null).findings) {
        const numbers = finding.pictures.map((mark) => mark.picture);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const { picture: at, boxes } of finding.pictures) {
          const known = [...(pictures[at]?.faces ?? []), ...(pictures[at]?.words ?? [])];
          for (const { x, y, width, height } of boxes) {
            expect(known).toContainEqual(expect.objectContaining({ x, y, width, height }));
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a text is judged the same with a plain picture beside it as without', () => {
  const plain: PictureEvidence = {
    format: 'png',
    width: 800,
    height: 600,
    faces: [],
    words: [],
    text: '',
    place: null,
    taken: null,
    camera: null,
    problems: [],
  };
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), post, (noise, text) => {
      const written = `${text} ${noise}`;
      expect(judgeDraft(pack, { text: written, pictures: [plain], context }, null)).toEqual(
        judgeDraft(pack, { text: written, context }, null),
      );
    }),
    { numRuns: 60 },
  );
});
