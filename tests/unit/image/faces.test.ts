import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsFor, TRAINED_SIDE } from '../../../src/image/faces/anchors.ts';
import { surest } from '../../../src/image/faces/overlap.ts';
import { readWeights } from '../../../src/image/faces/weights.ts';

const models = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'model',
);

test('the default boxes are those that the model brings with it', () => {
  const manifest = readFileSync(join(models, 'ssd_mobilenetv1_model-weights_manifest.json'), 'utf8');
  const bytes = Uint8Array.from(readFileSync(join(models, 'ssd_mobilenetv1_model.bin'))).buffer;
  const { values } = readWeights(JSON.parse(manifest), bytes)('Output/extra_dim');
  const own = anchorsFor(TRAINED_SIDE, TRAINED_SIDE).flatMap((level) => [...level]);
  expect(own.length).toBe(values.length);
  let furthest = 0;
  for (let at = 0; at < values.length; at += 4) {
    const [top = 0, left = 0, bottom = 0, right = 0] = values.subarray(at, at + 4);
    const theirs = [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
    for (const [i, value] of theirs.entries())
      furthest = Math.max(furthest, Math.abs(value * TRAINED_SIDE - (own[at + i] ?? 0)));
  }
  // In pixels; the model's own are rounded.
  expect(furthest).toBeLessThan(0.05);
});

test('one face is told once', () => {
  const face = { x: 10, y: 10, width: 20, height: 20, score: 0.9 };
  const looser = { x: 8, y: 6, width: 26, height: 30, score: 0.7 };
  const other = { x: 60, y: 10, width: 20, height: 20, score: 0.5 };
  expect(surest([other, looser, face])).toEqual([face, other]);
});
