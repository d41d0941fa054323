import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PIECE } from '../../../src/text/limit.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { judgeLong } from '../../../src/verdict/judge-long.ts';
import { CONTEXT, tiny } from '../text/tiny-pack.ts';

const NO_HURRY = 60_000;
const FILLER = 'The light was fine today. ';
const near = { near: [{ phrase: 'red' }, { phrase: 'blue' }], within: 3 };
const pack = tiny(
  { id: 'red-and-blue', when: near, tipWhen: { phrase: 'red' } },
  { id: 'green', severity: 'severe', mode: 'stop', when: { phrase: 'green' } },
  { id: 'silent', mode: 'count', when: { phrase: 'grey' } },
);
const filler = (length: number) => FILLER.repeat(length / FILLER.length);
const judged = (text: string, within = NO_HURRY) =>
  judgeLong({ text, context: CONTEXT }, (piece) => judgeDraft(pack, piece, null), within);

test('words are found wherever they stand in a long text, and marked in the whole of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(45_000), fc.nat(25_000), async (before, after) => {
      const text = `${filler(before)}A red and blue one. ${filler(after)}`;
      const { verdict, readTo } = await judged(text);
      expect(readTo).toBe(text.length);
      expect(verdict.decision).toBe('warn');
      const [finding] = verdict.findings;
      expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['red', 'blue']);
    }),
    { numRuns: 10 },
  );
});

test('a text that fits into one piece is judged as ever', async () => {
  const text = `${filler(300)}A red and blue one, with green and grey.`;
  const { verdict } = await judged(text);
  expect(verdict).toEqual(judgeDraft(pack, { text, context: CONTEXT }, null));
});

test('each rule is told once, as it weighs most, weightiest first', async () => {
  const text = `Red. ${filler(30_000)}Red and blue. ${filler(30_000)}Red and blue, grey and green.`;
  const { verdict } = await judged(text);
  expect(verdict.findings.map(({ rule, mode }) => [rule, mode])).toEqual([
    ['green', 'stop'],
    ['red-and-blue', 'warn'],
  ]);
  expect(verdict.findings[1]?.spans.map(([start, end]) => text.slice(start, end))).toEqual([
    'Red',
    'blue',
    'Red',
    'blue',
  ]);
  expect(verdict).toMatchObject({ decision: 'stop', severity: 'severe', counted: [{ rule: 'silent' }] });
});

test('when the time is up, what was read so far is judged, and how far it was read is said', async () => {
  const text = `A red and blue one. ${filler(30_000)}`;
  const { verdict, readTo } = await judged(text, -1);
  expect(verdict.decision).toBe('warn');
  expect(readTo).toBeGreaterThan(MAX_PIECE / 2);
  expect(readTo).toBeLessThanOrEqual(MAX_PIECE);
});
