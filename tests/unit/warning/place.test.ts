import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeCard, placePill } from '../../../src/warning/place.ts';

const view = { width: 1000, height: 800 };
const pill = { width: 120, height: 30 };
const composer: Box = { left: 200, top: 100, width: 500, height: 100 };
const lap = (box: Box, other: Box): number =>
  box.left < other.left + other.width &&
  box.left + box.width > other.left &&
  box.top < other.top + other.height &&
  box.top + box.height > other.top
    ? 1
    : 0;

test('goes below the lower right corner', () => {
  expect(placePill(composer, pill, view, () => 0)).toEqual({ left: 580, top: 206 });
});

test('gives way to the send button below', () => {
  const button = { left: 600, top: 205, width: 90, height: 40 };
  const point = placePill(composer, pill, view, (box) => lap(box, button));
  expect(lap({ ...point, ...pill }, button)).toBe(0);
  expect(lap({ ...point, ...pill }, composer)).toBe(0);
});

test('takes the place that covers least when all are taken', () => {
  const point = placePill(composer, pill, view, ({ top }) => (top < 100 ? 1 : 5));
  expect(point.top).toBeLessThan(100);
});

const size = fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 200 }) });
const box = fc.record({
  left: fc.integer({ min: -500, max: 1500 }),
  top: fc.integer({ min: -500, max: 1500 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
});

test('always stays in view', () => {
  fc.assert(
    fc.property(box, size, fc.nat(5), (anchor, own, price) => {
      for (const { left, top } of [placePill(anchor, own, view, () => price), placeCard(anchor, own, view)]) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + own.width).toBeLessThanOrEqual(view.width);
        expect(top + own.height).toBeLessThanOrEqual(view.height);
      }
    }),
  );
});
