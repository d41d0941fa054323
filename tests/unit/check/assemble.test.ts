import { expect, test } from 'vitest';
import { assemble, looksLikeAPost } from '../../../src/check/assemble.ts';
import type { PictureEvidence } from '../../../src/image/evidence.ts';

const pictureOf = (...lines: string[]): PictureEvidence => ({
  ...{ format: 'png', width: 100, height: 100, faces: [], place: null, taken: null, camera: null },
  ...{ problems: [], text: lines.join('\n') },
  words: lines.flatMap((text, line) =>
    text.split(' ').map((word, at) => ({
      text: word,
      line,
      x: at * 10,
      y: line * 10,
      width: 9,
      height: 9,
      confidence: 90,
    })),
  ),
});

const shot = pictureOf('Kayden in 8B', 'was excluded');

test('the words of a screenshot are the post, behind what was typed', () => {
  const { text, pictures, boxesIn } = assemble('Look:', [{ id: 7, evidence: shot, isPost: true }]);
  expect(text).toBe('Look:\n\nKayden in 8B was excluded');
  expect(pictures).toEqual([]);
  const start = text.indexOf('8B');
  expect(boxesIn(7, [{ spans: [[start, start + 2]], pictures: [] }])).toEqual([
    { x: 20, y: 0, width: 9, height: 9 },
  ]);
  expect(boxesIn(7, [{ spans: [[0, 4]], pictures: [] }])).toEqual([]);
});

test('other pictures go with the post, and keep their own marks', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const { text, pictures, boxesIn } = assemble('', [
    { id: 1, evidence: shot, isPost: true },
    { id: 2, evidence: pictureOf('a cat'), isPost: false },
  ]);
  expect(text).toBe('Kayden in 8B was excluded');
  expect(pictures).toHaveLength(1);
  const findings = [{ spans: [], pictures: [{ picture: 0, boxes: [box] }] }];
  expect(boxesIn(2, findings)).toEqual([box]);
  expect(boxesIn(1, findings)).toEqual([]);
});

test('a few words on a picture do not make it a screenshot', () => {
  expect(looksLikeAPost(shot)).toBe(true);
  expect(looksLikeAPost(pictureOf('Class 4'))).toBe(false);
});
