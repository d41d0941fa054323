import type { Pack } from '../../../src/policy/pack.ts';
import type { Rule } from '../../../src/policy/rule.ts';

const clear = ['Tea at last', 'A walk in the park', 'Marking done', 'Rain again', 'New shoes'];

export const RULE: Rule = {
  id: 'fruit',
  title: 'Fruit',
  clauses: ['5.1'],
  category: 'grievance',
  severity: 'minor',
  mode: 'warn',
  score: 0.9,
  reads: ['text'],
  when: { any: [{ list: 'fruit' }, { phrase: ['very (ripe|soft)'] }] },
  clearedBy: [],
  message: {
    what: 'This post seems to name a fruit.',
    why: 'Fruit is for lunch.',
    advice: 'Write about bread.',
  },
  examples: {
    warn: ['an apple', 'one pear', 'apple pie', 'very ripe', 'this is very soft'],
    clear,
  },
};

/** One rule and one list, sound. */
export const PACK: Pack = {
  format: 1,
  id: 'small',
  version: 3,
  organisation: {
    name: 'A college',
    aliases: [],
    handles: [],
    emailDomains: [],
    hosts: [],
    partnerSchools: [],
    guidance: [],
    dsl: { title: 'Designated Safeguarding Lead (DSL)' },
    policy: { title: 'Policy', lastReview: '2025-11-01', nextReview: '2026-11-30' },
    terms: [],
    teachingHours: { start: '08:30', end: '15:30', days: [1, 2, 3, 4, 5] },
  },
  clauses: [{ id: '5.1', label: '§5, Point 1', plain: 'Nothing about fruit is to be posted.' }],
  consequences: {
    minor: 'This may lead to a talk.',
    moderate: 'This may lead to a letter.',
    severe: 'This may lead to an end.',
  },
  lists: [{ id: 'fruit', title: 'Fruit', source: 'Written for this test.', words: ['apple', 'pear'] }],
  rules: [RULE],
  moments: [],
  sites: [],
};

export const withRule = (part: Partial<Rule>): Pack => ({ ...PACK, rules: [{ ...RULE, ...part }] });
export const withWords = (...words: string[]): Pack => ({
  ...PACK,
  lists: PACK.lists.map((list) => ({ ...list, words })),
});
