import { describe, expect, test, vi } from 'vitest';
import { CATEGORIES } from '../../../src/policy/category.ts';
import type { EncoderReading } from '../../../src/text/encoder/encoder.ts';
import { BUCKETS } from '../../../src/text/model/features.ts';
import { OUTPUTS } from '../../../src/text/model/linear.ts';
import type { Trained } from '../../../src/text/model/score.ts';
import { judgeThoroughly } from '../../../src/verdict/judge.ts';
import { CONTEXT, tiny } from '../text/tiny-pack.ts';

const GRIEVANCE = 1 + CATEGORIES.indexOf('grievance');
const pack = tiny(
  { id: 'by-score', when: { score: 'grievance', atLeast: 0.7 } },
  { id: 'by-rule', when: { phrase: 'red' } },
);

/** A linear model that gives every post the same outputs before the logistic function. */
function trained(sure: number): Trained {
  const bias = new Float32Array(OUTPUTS).fill(-3);
  bias[0] = sure;
  const each = { linear: 1, encoder: 1, bias: 0 };
  const whole = { ...each, linearMost: 0, encoderMost: 0 };
  return {
    linear: {
      table: new Int8Array(BUCKETS * OUTPUTS),
      scale: new Float32Array(OUTPUTS).fill(1),
      bias,
    },
    stack: { alone: { sure: whole, each }, both: { sure: whole, each } },
  };
}

const alarm = (): EncoderReading => {
  const outputs = new Array<number>(OUTPUTS).fill(-3);
  outputs[0] = 3;
  outputs[GRIEVANCE] = 4;
  return { outputs, drivers: [[0, 4]] };
};

async function judged(text: string, sure: number, reading: EncoderReading | null = alarm()) {
  const read = vi.fn(async () => reading);
  const verdict = await judgeThoroughly(pack, { text, context: CONTEXT }, trained(sure), read);
  return { verdict, asked: read.mock.calls.length };
}

describe('the encoder', () => {
  test('makes a dialog of a post that is in doubt, and its words are marked', async () => {
    const { verdict, asked } = await judged('Some people here', -0.5);
    expect(asked).toBe(1);
    expect(verdict.findings.map(({ rule, spans }) => [rule, spans])).toEqual([['by-score', [[0, 4]]]]);
  });

  test('is not asked where the linear model rules a breach out', async () => {
    expect(await judged('Some people here', -4)).toMatchObject({ asked: 0, verdict: { decision: 'clear' } });
  });

  test('is not asked where a rule interrupts already', async () => {
    expect(await judged('All red here', -0.5)).toMatchObject({ asked: 0, verdict: { decision: 'warn' } });
  });

  test('that cannot answer leaves the verdict as it was', async () => {
    expect(await judged('Some people here', -0.5, null)).toMatchObject({
      asked: 1,
      verdict: { decision: 'clear' },
    });
  });
});
