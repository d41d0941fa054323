import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../../src/policy/category.ts';
import { readTrained } from '../../tools/read-model.ts';
import { readRules } from '../../tools/read-rules.ts';

const record = JSON.parse(readFileSync(join(import.meta.dirname, '../accuracy/table.json'), 'utf8'));

test.each(CATEGORIES)(
  'the rule that speaks for the model on %s has the thresholds of its training',
  (category) => {
    const rule = readRules().rules.find(({ id }) => id === `sounds-like-${category}`);
    expect(rule?.when).toEqual({ score: category, atLeast: record.thresholds[category].warn });
    expect(rule?.tipWhen).toEqual({ score: category, atLeast: record.thresholds[category].tip });
  },
);

test('the weights that are shipped can be read', () => {
  expect(readTrained().linear.table.length).toBeGreaterThan(0);
});
