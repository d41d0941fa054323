import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choicesOf, clausesOffered } from '../../../src/pages/practise/course/order.ts';
import { Course } from '../../../src/policy/course.ts';
import { readJson, readRules } from '../../../tools/read-rules.ts';

const { questions } = Course.parse(readJson(join(import.meta.dirname, '../../../rules/course.json')));
const clauses = readRules().clauses.map(({ id }) => id);

test('there are the policy’s six scenarios and thirty more, each once', () => {
  expect(questions.length).toBeGreaterThanOrEqual(36);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ situation }) => situation)).size).toBe(questions.length);
});

test.each(questions)('$id: its clause is one of the policy’s, and its answers are apart', (question) => {
  expect(clauses).toContain(question.clause);
  const choices = choicesOf(question);
  expect(new Set(choices).size).toBe(3);
  expect(choices).toContain(question.right);
  const offered = clausesOffered(question, questions);
  expect(new Set(offered).size).toBe(3);
  expect(offered).toContain(question.clause);
});

test('the right answer stands in each of the three places', () => {
  const places = questions.map((question) => choicesOf(question).indexOf(question.right));
  for (const place of [0, 1, 2])
    expect(places.filter((one) => one === place).length).toBeGreaterThan(questions.length / 6);
});
