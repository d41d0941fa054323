import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterFailure, nextMoment, type Plan, planReports } from '../../../src/counts/schedule.ts';
import { boundsOf } from '../../../src/counts/week.ts';

const HOUR = 3_600_000;
const week = '2026-W47';
const ended = boundsOf(week).end.getTime();
const chance = (random: number) => ({ random: () => random, newId: () => 'an-id' });
const planned = (now: number, random: number): Plan => {
  const plan = planReports({}, [week], now, chance(random))[week];
  if (!plan || plan === 'done') throw new Error('no plan');
  return plan;
};
const random = fc.double({ min: 0, max: 0.999, noNaN: true });

test('a report goes out at some moment within 48 hours after its week', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 40 }), (r, late) => {
      const { at } = planned(ended + late * HOUR, r);
      expect(at).toBeGreaterThanOrEqual(ended + late * HOUR);
      expect(at).toBeLessThanOrEqual(ended + 48 * HOUR);
    }),
  );
});

test('a browser that was closed meanwhile does not report at the moment it is opened', () => {
  const opened = ended + 90 * HOUR;
  expect(planned(opened, 0.5).at).toBe(opened + HOUR / 2);
});

test('a plan stays as it is, a week that is done stays done, and other weeks are forgotten', () => {
  const plan = planned(ended, 0.1);
  const plans = { [week]: plan, '2026-W46': 'done' as const, '2026-W10': plan };
  expect(planReports(plans, [week, '2026-W46'], ended + 5 * HOUR, chance(0.9))).toEqual({
    [week]: plan,
    '2026-W46': 'done',
  });
});

test('each try waits longer, with one id, and after 14 days it is given up', () => {
  fc.assert(
    fc.property(random, (r) => {
      let plan: Plan | 'done' = planned(ended, r);
      const first = plan.at;
      let tries = 0;
      while (plan !== 'done') {
        const next: Plan | 'done' = afterFailure(plan, plan.at, () => r);
        tries++;
        if (next !== 'done') {
          expect(next.id).toBe('an-id');
          expect(next.at - plan.at).toBeGreaterThanOrEqual(7.5 * 60_000);
          expect(next.at - plan.at).toBeLessThanOrEqual(24 * HOUR);
          expect(next.at).toBeLessThanOrEqual(ended + 14 * 24 * HOUR);
        } else expect(plan.at - first).toBeGreaterThan(10 * 24 * HOUR);
        plan = next;
      }
      expect(tries).toBeLessThan(50);
    }),
  );
});

test('the next moment is that of a report, or the end of the week', () => {
  expect(nextMoment({ '2026-W46': 'done' }, week)).toBe(ended);
  expect(nextMoment({ '2026-W46': { id: '', at: 5, until: 9, tries: 0 } }, week)).toBe(5);
});
