import { expect, test } from 'vitest';
import type { PictureEvidence } from '../../../src/image/evidence.ts';
import {
  change,
  hidingOf,
  inside,
  isMended,
  UNTOUCHED,
  withFaces,
  withWords,
} from '../../../src/warning/pictures/plan.ts';

const word = (text: string, line: number, x: number, y: number) => ({
  ...{ text, line, x, y, width: 50, height: 20, confidence: 90 },
});
const evidence: PictureEvidence = {
  ...{ format: 'jpeg', width: 400, height: 200, text: 'Kayden Smith\n8B', place: null, taken: null },
  ...{ camera: null, problems: [] },
  faces: [{ x: 0, y: 0, width: 40, height: 40, score: 0.9 }],
  words: [word('Kayden', 0, 100, 50), word('Smith', 0, 170, 52), word('8B', 1, 100, 80)],
};

test('each line of words is covered as one, with a margin', () => {
  const { cover, blur } = hidingOf(withWords(UNTOUCHED, evidence, true));
  expect(blur).toEqual([]);
  expect(cover).toHaveLength(2);
  expect(cover[0]).toEqual({ x: 96, y: 46, width: 128, height: 30 });
});

test('a face is blurred with its hair and chin, and never beyond the picture', () => {
  const { blur } = hidingOf(withFaces(UNTOUCHED, evidence, true));
  expect(blur).toEqual([{ x: 0, y: 0, width: 48, height: 48 }]);
});

test('what was chosen can be taken back, part by part or as a whole', () => {
  const plan = withWords(withFaces(UNTOUCHED, evidence, true), evidence, true);
  const [part] = plan.hidden;
  expect(change(plan, part?.id ?? 0, null).hidden).toHaveLength(plan.hidden.length - 1);
  const back = withFaces(withWords(plan, evidence, false), evidence, false);
  expect(isMended(back)).toBe(false);
});

test('a picture that is left out is not mended, one without its place is', () => {
  expect(isMended({ ...withFaces(UNTOUCHED, evidence, true), leftOut: true })).toBe(false);
  expect(isMended({ ...UNTOUCHED, withoutPlace: true })).toBe(true);
});

test('a part stays inside the picture and keeps something to hold it by', () => {
  expect(inside({ x: 390, y: -10, width: 100, height: 5 }, evidence)).toEqual({
    ...{ x: 390, y: 0, width: 10, height: 4 },
  });
});
