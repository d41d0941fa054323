import { expect, test } from 'vitest';
import { gather } from '../../../src/warning/gather.ts';
import { three } from '../../browser/warning/warnings.ts';

test('what is of one category is told once, with all its marks', () => {
  const [pupil, school, grievance] = three.findings;
  if (!pupil || !school || !grievance) throw new Error('three findings');
  const again = { ...pupil, rule: 'name-with-class', spans: [[3, 9] as [number, number]] };
  const told = gather([pupil, school, again, grievance]);
  expect(told.map(({ rule }) => rule)).toEqual([pupil.rule, school.rule, grievance.rule]);
  expect(told[0]?.spans).toEqual([...pupil.spans, [3, 9]]);
});
