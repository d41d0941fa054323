import type { Category } from '../../../src/policy/category.ts';
import type { Condition } from '../../../src/policy/condition.ts';
import { Context } from '../../../src/policy/context.ts';
import { Pack } from '../../../src/policy/pack.ts';
import { analyse } from '../../../src/text/analyse.ts';
import type { Evidence } from '../../../src/text/evidence.ts';
import { type CompiledPack, compilePack } from '../../../src/verdict/compile.ts';

/** A small pack for tests, so that they do not change when the real rules do. */

export const CONTEXT = Context.parse({});

const examples = { warn: ['a', 'b', 'c', 'd', 'e'], clear: ['f', 'g', 'h', 'i', 'j'] };

export interface TinyRule {
  id?: string;
  category?: Category;
  severity?: string;
  mode?: string;
  score?: number;
  reads?: string[];
  when: Condition;
  tipWhen?: Condition;
  unless?: Condition;
  clearedBy?: string[];
}

export const tinyRule = (rule: TinyRule): object => ({
  id: 'a-rule',
  title: 'A rule',
  clauses: ['5.1'],
  category: 'grievance',
  severity: 'minor',
  message: { what: 'What this post does.', why: 'Why that matters.', advice: 'What to do instead.' },
  examples,
  ...rule,
});

const list = (id: string, words: string): object => ({
  id,
  title: id,
  source: 'test',
  words: words.split(' '),
});

export const tinyPack = (...rules: TinyRule[]): Pack =>
  Pack.parse({
    format: 1,
    id: 'tiny',
    version: 1,
    organisation: {
      name: 'Hill Teacher Training',
      partnerSchools: ['Elm Bank', 'St Bede’s CE Primary'],
      dsl: {},
      policy: { title: 'Policy', lastReview: '2025-11-01', nextReview: '2026-11-01' },
      terms: [{ name: 'Autumn', start: '2026-09-01', end: '2026-12-18' }],
      teachingHours: { start: '08:30', end: '15:30', days: [1, 2, 3, 4, 5] },
    },
    clauses: [{ id: '5.1', label: '§5.1', plain: 'Do not share confidential data.' }],
    consequences: {
      minor: 'A verbal warning.',
      moderate: 'A written warning.',
      severe: 'A referral to DBS.',
    },
    lists: [
      list('profanity', 'fuck fucking shit bitch'),
      list('slurs', 'pikey traveller'),
      list(
        'first-names',
        'kayden oliver rhys zainab kyle jayden alfie callum tyrese connor freya mohammed siobhan amira ben wiktor brayden bethany jan prakash bentley nina nene',
      ),
      list('ambiguous-names', 'may will grace rose chelsea jordan destiny'),
      list('surnames', 'hussain reid'),
      { id: 'famous-names', title: 'Famous', source: 'test', words: ['malorie blackman', 'saka'] },
      {
        id: 'sen-medical-safeguarding',
        title: 'SEN',
        source: 'test',
        words: ['ehcp', 'autistic', 'foster care'],
      },
      list('teaching-words', 'lesson homework placement'),
      { id: 'apps', title: 'Apps', source: 'test', words: ['snap', 'whats app', 'insta*'] },
    ],
    rules: rules.map(tinyRule),
    sites: [],
  });

export const tiny = (...rules: TinyRule[]): CompiledPack => compilePack(tinyPack(...rules));

const plain = tiny({ when: { phrase: 'nothing' } });

export const read = (text: string): Evidence => analyse(text, CONTEXT, plain.lexicon);
