import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/image/words/page.ts';
import { textOf, together } from '../../../src/image/words/together.ts';

const read = (text: string, confidence: number, x0: number, y0: number) => ({
  text,
  confidence,
  bbox: { x0, y0, x1: x0 + 20, y1: y0 + 10 },
});
const page = (...lines: ReturnType<typeof read>[][]) => ({
  blocks: [{ paragraphs: [{ lines: lines.map((words) => ({ words })) }] }],
  rotateRadians: 0,
});
const laid = { scale: 2, width: 200, height: 100 };

test('words come line by line, in pixels of the picture; what is unsure or no word is left out', () => {
  const words = wordsOf(
    page(
      [read('Ava', 95, 10, 10), read('|', 99, 31, 10), read('Khan', 90, 40, 10)],
      [read('~', 90, 0, 30)],
      [read('8B', 70, 10, 50), read('zz', 20, 60, 50)],
    ),
    laid,
  );
  expect(textOf(words)).toBe('Ava Khan\n8B');
  expect(words[1]).toMatchObject({ x: 80, y: 20, width: 40, height: 20, line: 0 });
});

test('a turned page is turned back', () => {
  const [word] = wordsOf({ ...page([read('Ava', 95, 90, 0)]), rotateRadians: Math.PI / 2 }, laid);
  // From the middle of the upper edge to the left or the right of the middle, at its height.
  expect((word?.y ?? 0) + (word?.height ?? 0) / 2).toBeCloseTo(100);
});

test('a second reading adds only what the first did not see', () => {
  const first = wordsOf(page([read('Ava', 95, 10, 10)]), laid);
  const second = wordsOf(
    page([read('Eva', 99, 11, 10), read('Khan', 80, 60, 10)], [read('Year', 80, 10, 60)]),
    laid,
  );
  const all = together([first, second]);
  expect(textOf(all)).toBe('Ava\nKhan\nYear');
});
