import { expect, test } from 'vitest';
import { blankRule } from '../../../src/workbench/blank-rule.ts';
import { readCondition } from '../../../src/workbench/condition-problem.ts';
import { packProblems } from '../../../src/workbench/problems.ts';
import { readRules } from '../../../tools/read-rules.ts';
import { PACK, RULE, withRule } from './small-pack.ts';

const sentences = (pack: typeof PACK) => packProblems(pack).map(({ sentence }) => sentence);

test('the rules that are shipped have nothing to mend', () => {
  expect(packProblems(readRules())).toEqual([]);
});

test('says in plain words what does not fit, and where', () => {
  expect(packProblems(withRule({ message: { ...RULE.message, why: 'No.' } }))).toEqual([
    { place: { area: 'rules', id: 'fruit' }, sentence: 'Why it matters needs at least 10 characters.' },
  ]);
  expect(
    packProblems({ ...PACK, organisation: { ...PACK.organisation, emailDomains: ['@college.ac.uk'] } }),
  ).toEqual([
    {
      place: { area: 'organisation' },
      sentence: 'Email domains needs only what stands behind the @, such as “our-college.ac.uk”.',
    },
  ]);
  const moments = readRules().moments.map((moment) => ({
    ...moment,
    message: { ...moment.message, advice: 'No.' },
  }));
  expect(packProblems({ ...PACK, moments })).toEqual(
    moments.map(({ title }) => ({
      place: { area: 'moments' },
      sentence: `${title}: What to do instead needs at least 10 characters.`,
    })),
  );
  expect(sentences(withRule({ clauses: ['9.9'] }))).toEqual([
    'It names the clause “9.9”, which is not in the pack.',
  ]);
  expect(sentences(withRule({ when: { list: 'nuts' } }))).toEqual([
    'Rule “fruit” needs the word list “nuts”, which is not in the pack.',
  ]);
  expect(sentences(withRule({ when: { phrase: '(open' } })).join()).toContain('(open');
  expect(sentences({ ...PACK, rules: [RULE, { ...RULE }] })).toEqual([
    'Another one has the same short name. Give this one a name of its own.',
  ]);
});

test('says when there is too much of it all', () => {
  const long = Array.from({ length: 8000 }, (_, at) => `${at}`.padStart(60, 'a'));
  const lists = Array.from({ length: 5 }, (_, at) => ({ id: `l${at}`, title: '', source: '', words: long }));
  expect(sentences({ ...PACK, lists: [...PACK.lists, ...lists] }).join()).toContain('Shorten a word list.');
});

test('a new rule says all that is still to be written', () => {
  const told = sentences({ ...PACK, rules: [blankRule(PACK)] }).join(' ');
  expect(told).toContain('What to do instead');
  expect(told).toContain('Posts that must warn needs at least 5 entries.');
  expect(told).toContain('When it speaks: There is no phrase yet.');
  expect(told).not.toMatch(/undefined|Invalid|expected/);
});

test('a condition that cannot be read says why', () => {
  const problem = (json: string) => {
    const read = readCondition(json);
    return 'problem' in read ? read.problem : '';
  };
  expect(problem('{"phrase": "a"}')).toBe('');
  expect(problem('{"phrase": ')).toContain('bracket');
  expect(problem('"a"')).toContain('curly brackets');
  expect(problem('{"phrases": "a"}')).toContain('It needs one of “all”');
  expect(problem('{"all": [{"phrase": "a"}, {"not": {"entity": "dragon"}}]}')).toContain('“entity”');
  expect(problem('{"phrase": "a", "list": "b"}')).toContain('a pair of its own');
});
