import { expect, test } from 'vitest';
import { Context } from '../../../src/policy/context.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { readRules } from '../../../tools/read-rules.ts';

const compiled = compilePack(readRules());
const sleepless = {
  ...compiled,
  wakers: { byKey: new Map(), always: compiled.rules.map((_, at) => at) },
};

test('a rule that the text does not wake could not have held', () => {
  const examples = compiled.pack.rules.flatMap(({ examples: { warn, clear } }) => [...warn, ...clear]);
  for (const example of examples) {
    const { text, ...context } = typeof example === 'string' ? { text: example } : example;
    const draft = { text, context: Context.parse(context) };
    expect(judgeDraft(compiled, draft, null)).toEqual(judgeDraft(sleepless, draft, null));
  }
});

test('most rules sleep through an ordinary post', () => {
  expect(compiled.wakers.always.length).toBeLessThan(compiled.rules.length / 3);
});
