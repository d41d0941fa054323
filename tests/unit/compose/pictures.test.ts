import { expect, test, vi } from 'vitest';
import { createDecided, isPicture, sameFiles } from '../../../src/compose/pictures/arrival.ts';

const file = (name: string, type = '', text = 'x') => new File([text], name, { type, lastModified: 1 });

test.each([
  ['a.png', 'image/png', true],
  ['photo.HEIC', '', true],
  ['clip.mov', 'video/quicktime', true],
  ['scan.jpg', 'application/octet-stream', true],
  ['plan.pdf', 'application/pdf', false],
  ['notes', '', false],
])('%s of type "%s": picture or video %s', (name, type, is) => {
  expect(isPicture(file(name, type))).toBe(is);
});

test('what was let go passes for two minutes, and nothing else does', () => {
  vi.useFakeTimers();
  const decided = createDecided();
  const chosen = file('a.png', 'image/png');
  decided.let([chosen]);
  expect(decided.lets([file('a.png', 'image/png'), file('plan.pdf')])).toBe(true);
  expect(decided.lets([file('a.png', 'image/png', 'another')])).toBe(false);
  expect(decided.lets([chosen, file('b.png', 'image/png')])).toBe(false);
  vi.advanceTimersByTime(120_001);
  expect(decided.lets([chosen])).toBe(false);
  vi.useRealTimers();
});

test('files are the same only in the same order and number', () => {
  const [a, b] = [file('a.png'), file('b.png')];
  expect(sameFiles([a, b], [a, b])).toBe(true);
  expect(sameFiles([a, b], [b, a])).toBe(false);
  expect(sameFiles([a], [a, b])).toBe(false);
});
