import { expect, test } from 'vitest';
import { createHead } from '../../../src/text/encoder/head.ts';
import type { Weight } from '../../../src/text/encoder/weights.ts';
import { random } from '../../../tools/train/random.ts';

const WIDTH = 8;
const CONTEXT = [1, 0];
const OUTPUTS = 3;
const PIECES = 60;

const next = random(3);
const weight = (rows: number, columns: number): Weight => ({
  shape: [rows, columns],
  values: Float32Array.from({ length: rows * columns }, () => next() - 0.5),
});
const weights = new Map<string, Weight>([
  ['sum_weight', weight(WIDTH, WIDTH)],
  ['sum_bias', weight(1, WIDTH)],
  ['head1_weight', weight(3 * WIDTH + CONTEXT.length, 16)],
  ['head1_bias', weight(1, 16)],
  ['head2_weight', weight(16, OUTPUTS)],
  ['head2_bias', weight(1, OUTPUTS)],
]);
const head = createHead({ weight: (name) => weights.get(name) ?? weight(1, 1) });

test('what a piece said is about how far the outputs fall without it', () => {
  const pieces = Float32Array.from({ length: PIECES * WIDTH }, () => next() - 0.5);
  const reading = head.read(pieces, CONTEXT);
  const sumOf = (outputs: readonly number[]) => (outputs[0] ?? 0) + (outputs[2] ?? 0);
  const spoke = reading.spoke([0, 2]);
  for (let piece = 0; piece < PIECES; piece++) {
    const others = pieces.filter((_, at) => Math.floor(at / WIDTH) !== piece);
    const fallen = sumOf(reading.outputs) - sumOf(head.read(others, CONTEXT).outputs);
    expect(Math.abs((spoke[piece] ?? 0) - fallen)).toBeLessThan(0.1 * Math.abs(fallen) + 0.005);
  }
});

test('one piece alone leaves nothing to compare with', () => {
  const { outputs, spoke } = head.read(Float32Array.from({ length: WIDTH }, next), CONTEXT);
  expect(outputs.every(Number.isFinite)).toBe(true);
  expect([...spoke([0])]).toEqual([0]);
});
