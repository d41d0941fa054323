import { expect, test } from 'vitest';
import { Context } from '../../../src/policy/context.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { readRules } from '../../../tools/read-rules.ts';

const compiled = compilePack(readRules());
const said = (partner: string, text = 'see you tomorrow') =>
  judgeDraft(compiled, { text, context: Context.parse({ surface: 'dm', site: 'whatsapp', partner }) }, null);

test('the name of the chat is neither told nor marked', () => {
  const verdict = said('Maya 9B');
  expect(verdict.decision).toBe('warn');
  expect(verdict.findings.map(({ spans, reason }) => ({ spans, reason }))).toEqual([
    { spans: [], reason: 'the name of the chat' },
  ]);
  expect(JSON.stringify(verdict)).not.toContain('Maya');
});

test('no way of saying it makes a message to a pupil no message to a pupil', () => {
  expect(said('Maya 9B', 'she said “never message pupils”').decision).toBe('warn');
});

test('a name says nothing about words that are not a chat', () => {
  const context = Context.parse({ surface: 'post', site: 'x', partner: 'Maya 9B' });
  expect(judgeDraft(compiled, { text: 'see you tomorrow', context }, null).decision).toBe('clear');
});
