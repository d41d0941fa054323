import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAttached } from '../../../src/compose/pictures/attached.ts';
import type { PictureEvidence } from '../../../src/image/evidence.ts';

const seen = (name: string): { file: File; evidence: PictureEvidence } => ({
  file: new File([name], `${name}.png`, { type: 'image/png', lastModified: 1 }),
  evidence: {
    ...{ format: 'png', width: 1, height: 1, faces: [], words: [], text: name },
    ...{ place: null, taken: null, camera: null, problems: [] },
  },
});
const [a, b] = [seen('a'), seen('b')];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('pictures go with the post that left after them, and those that came later with the next', () => {
  const attached = createAttached();
  attached.add([a]);
  const leftAt = performance.now();
  vi.advanceTimersByTime(1);
  attached.add([b]);
  attached.forget(leftAt);
  expect(attached.now()).toEqual([b.evidence]);
});

test('the same file, let go at once for the next post, is judged with that one, too', () => {
  const attached = createAttached();
  attached.add([a, b]);
  attached.forget(performance.now());
  expect(attached.now()).toEqual([]);
  vi.advanceTimersByTime(1);
  attached.again([seen('a').file, seen('c').file]);
  expect(attached.now()).toEqual([a.evidence]);
});

test('a picture that the page is told of twice is one', () => {
  const attached = createAttached();
  attached.add([a]);
  attached.again([a.file]);
  attached.add([b, a]);
  expect(attached.now()).toEqual([b.evidence, a.evidence]);
});

test('after a quarter of an hour a picture belongs to no post any more', () => {
  const attached = createAttached();
  attached.add([a]);
  vi.advanceTimersByTime(900_001);
  expect(attached.now()).toEqual([]);
  attached.again([a.file]);
  expect(attached.now()).toEqual([]);
});
