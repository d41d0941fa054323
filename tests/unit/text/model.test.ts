import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/policy/category.ts';
import { analyse } from '../../../src/text/analyse.ts';
import { BUCKETS, featuresOf } from '../../../src/text/model/features.ts';
import { OUTPUTS, packModel, readModel } from '../../../src/text/model/linear.ts';
import { scorePost } from '../../../src/text/model/score.ts';
import { scoresFrom } from '../../../src/text/model/stack.ts';
import { learn, outputsOf } from '../../../tools/train/learn.ts';
import { nearDuplicates } from '../../../tools/train/near-duplicates.ts';
import { random } from '../../../tools/train/random.ts';
import { CONTEXT, tiny } from './tiny-pack.ts';

const { lexicon } = tiny({ when: { phrase: 'anything' } });
const model = () => {
  const next = random(3);
  const table = Float32Array.from({ length: BUCKETS * OUTPUTS }, () => next() - 0.5);
  return readModel(Uint8Array.from(packModel(table, new Float32Array(OUTPUTS))).buffer);
};

describe('the trained weights', () => {
  test('come back from their bytes', () => {
    const table = new Float32Array(BUCKETS * OUTPUTS);
    table[OUTPUTS + 3] = 1.27;
    table[2 * OUTPUTS + 3] = -0.5;
    const bias = Float32Array.from({ length: OUTPUTS }, (_, at) => at / 10);
    const back = readModel(Uint8Array.from(packModel(table, bias)).buffer);
    expect([...back.bias]).toEqual([...bias]);
    expect((back.table[OUTPUTS + 3] ?? 0) * (back.scale[3] ?? 0)).toBeCloseTo(1.27);
    expect((back.table[2 * OUTPUTS + 3] ?? 0) * (back.scale[3] ?? 0)).toBeCloseTo(-0.5);
  });

  test.each([0, 3, 100, 2_000_000])('are refused when the file is damaged (%s bytes)', (bytes) => {
    expect(() => readModel(new ArrayBuffer(bytes))).toThrow('damaged');
  });
});

describe('scores', () => {
  test('give the likeliest category all the certainty, the others no more than their own', () => {
    const outputs = new Float32Array(OUTPUTS).fill(-4);
    outputs[0] = 3;
    outputs[1 + CATEGORIES.indexOf('grievance')] = 1;
    const scores = scoresFrom(outputs);
    expect(scores.grievance).toBeCloseTo(0.953, 2);
    expect(scores['pupil-contact']).toBeLessThan(0.02);
  });

  test('of any text lie between 0 and 1, are the same each time, and point at words of the text', () => {
    const weights = {
      sure: { linear: 1, linearMost: 0.5, encoder: 0.5, encoderMost: 0.3, bias: 0 },
      each: { linear: 1, encoder: 0.5, bias: 0 },
    };
    const trained = { linear: model(), stack: { alone: weights, both: weights } };
    const readings = fc.option(
      fc.record({
        outputs: fc.array(fc.float({ noNaN: true, min: -20, max: 20 }), {
          minLength: OUTPUTS,
          maxLength: OUTPUTS,
        }),
        drivers: fc.array(fc.tuple(fc.nat(300), fc.nat(300))),
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), readings, (text, reading) => {
        const evidence = analyse(text, CONTEXT, lexicon);
        const scores = scorePost(trained, evidence, CONTEXT, reading);
        expect(scorePost(trained, evidence, CONTEXT, reading)).toEqual(scores);
        for (const { value, drivers } of Object.values(scores)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          for (const token of drivers) expect(evidence.tokens[token]).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('features', () => {
  test('do not hold names, but classes of things', () => {
    const of = (text: string) => new Set(featuresOf(analyse(text, CONTEXT, lexicon), CONTEXT).buckets);
    const [one, other] = [of('call 07700 900123 now'), of('call 07700 900456 now')];
    expect([...one].filter((bucket) => other.has(bucket)).length).toBeGreaterThan(one.size / 3);
  });
});

describe('learning', () => {
  const sample = (words: number[], warn: boolean) => ({
    buckets: Int32Array.from(words),
    values: new Float32Array(words.length).fill(1),
    wanted: Uint8Array.from({ length: OUTPUTS }, (_, at) => (at === 0 && warn ? 1 : 0)),
    weight: 1,
  });
  const samples = Array.from({ length: 200 }, (_, at) =>
    sample([10 + (at % 7), at % 2 ? 1 : 2], at % 2 === 1),
  );
  const sure = (weights: ReturnType<typeof learn>, words: number[]) =>
    outputsOf(weights, sample(words, false))[0] ?? 0;

  test('finds what tells posts apart, bit for bit the same each time', () => {
    const weights = learn(samples, 1);
    expect(sure(weights, [1])).toBeGreaterThan(1);
    expect(sure(weights, [2])).toBeLessThan(-1);
    expect(
      Buffer.compare(Buffer.from(learn(samples, 1).table.buffer), Buffer.from(weights.table.buffer)),
    ).toBe(0);
  });

  test('finds nothing when the labels are drawn at random', () => {
    const next = random(5);
    const shuffled = samples.map(({ buckets }) => sample([...buckets], next() < 0.5));
    const weights = learn(shuffled, 1);
    expect(Math.abs(sure(weights, [1]) - sure(weights, [2]))).toBeLessThan(1.5);
  });
});

test('near-duplicates are found across files, twins within a file are kept', () => {
  const words = 'my mentor says that the lesson on rivers went really well for the group today';
  const found = nearDuplicates([
    { file: 'a', text: words },
    { file: 'a', text: `${words} again` },
    { file: 'b', text: `${words}!` },
    { file: 'b', text: 'something else that shares no run of words with the post above it' },
  ]);
  expect([...found]).toEqual([2]);
});
