import { describe, expect, it } from 'vitest';
import { loadPack, MAX_PACK } from '../../../src/policy/load.ts';
import { tinyPack } from '../text/tiny-pack.ts';

const pack = tinyPack({ when: { phrase: 'red' } });
const [rule] = pack.rules;

function problem(change: object): string {
  const loaded = loadPack(JSON.stringify({ ...pack, ...change }));
  return loaded.ok ? '' : loaded.problem;
}

describe('loading a pack', () => {
  it('takes a good one', () => {
    expect(loadPack(JSON.stringify(pack))).toMatchObject({ ok: true, pack });
  });

  it.each([
    ['no JSON', '{', 'not valid JSON'],
    ['too much', ' '.repeat(MAX_PACK + 1), 'at most'],
    ['nothing', 'null', 'does not fit its format'],
  ])('refuses %s', (_, json, words) => {
    const loaded = loadPack(json);
    expect(!loaded.ok && loaded.problem).toContain(words);
  });

  it.each([
    ['a field that is wrong', { version: 'x' }, '“version”'],
    ['a field that nobody knows', { extra: 1 }, 'does not fit its format'],
    ['a clause that is not there', { rules: [{ ...rule, clauses: ['9.9'] }] }, 'the clause “9.9”'],
    ['a list that is not there', { rules: [{ ...rule, when: { list: 'none' } }] }, 'the word list “none”'],
    ['a list in a phrase', { rules: [{ ...rule, when: { phrase: '{none}' } }] }, 'no word list {none}'],
    [
      'a phrase that does not compile',
      { rules: [{ ...rule, when: { all: [{ phrase: '(red' }] } }] },
      '“(red”',
    ],
    ['two rules of one name', { rules: [rule, rule] }, 'two things called “a-rule”'],
    ['code in a rule', { rules: [{ ...rule, run: 'alert(1)' }] }, 'does not fit its format'],
  ])('refuses %s', (_, change, words) => {
    expect(problem(change)).toContain(words);
    expect(problem(change)).toMatch(/^[^\n]+\.$/);
  });

  it('tells a writer of rules of every problem', () => {
    const when = { any: [{ phrase: '(red' }, { list: 'none' }] };
    const loaded = loadPack(JSON.stringify({ ...pack, rules: [{ ...rule, when }] }));
    expect(!loaded.ok && loaded.others).toHaveLength(1);
  });
});
