import type { z } from 'zod';
import { i18n } from '#i18n';
import { MAX_PACK } from '../policy/load.ts';
import { Moment } from '../policy/moment.ts';
import { Organisation } from '../policy/organisation.ts';
import { Clause, Pack, WordList } from '../policy/pack.ts';
import { Rule } from '../policy/rule.ts';
import { Site } from '../sites/site.ts';
import { compilePack, PackProblem } from '../verdict/compile.ts';
import { issueWords } from './issue-words.ts';

/** Where in the workbench something stands. */
export type Place =
  | { area: 'rules' | 'lists' | 'sites'; id: string }
  | { area: 'organisation' | 'texts' | 'moments'; id?: undefined };

export interface PackIssue {
  place: Place;
  sentence: string;
}

const known = new WeakMap<object, readonly string[]>();

/** Things are never changed in place, so that what was checked once need not be checked again. */
function sentencesOf(schema: z.ZodType, thing: object): readonly string[] {
  const before = known.get(thing);
  if (before) return before;
  const parsed = schema.safeParse(thing);
  const sentences = parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => issueWords(issue, thing)))];
  known.set(thing, sentences);
  return sentences;
}

/** A pack whose lists are empty compiles at once, and has the same problems. */
const emptied = (pack: Pack, rules: Pack['rules']): Pack => ({
  ...pack,
  rules,
  lists: pack.lists.map((list) => ({ ...list, words: [] })),
  organisation: { ...pack.organisation, partnerSchools: [] },
});

const ids = (things: readonly { id: string }[]): string => things.map(({ id }) => id).join(' ');

/** What a rule was checked against: the names that it may point to. */
const compiled = new WeakMap<Rule, { names: string; sentences: readonly string[] }>();

/** Phrases that cannot be read, and lists and clauses that are not there. */
function pointlessIn(rule: Rule, pack: Pack): readonly string[] {
  const names = `${ids(pack.lists)};${ids(pack.clauses)}`;
  const before = compiled.get(rule);
  if (before?.names === names) return before.sentences;
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  const missing = rule.clauses.filter((clause) => !clauses.has(clause));
  const sentences = missing.map((clause) => i18n.t('workbench.problem.noClause', { clause }));
  try {
    compilePack(emptied(pack, [rule]));
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    sentences.push(...error.problems);
  }
  compiled.set(rule, { names, sentences });
  return sentences;
}

/** What keeps a rule from being used, as sentences. */
export function ruleProblems(rule: Rule, pack: Pack): readonly string[] {
  const misfits = sentencesOf(Rule, rule);
  return misfits.length > 0 ? misfits : pointlessIn(rule, pack);
}

const twice = (things: readonly { id: string }[]) =>
  things.filter(({ id }, at) => things.findIndex((other) => other.id === id) !== at).map(({ id }) => id);

const MOST = { rules: 500, lists: 200, sites: 200 } as const;

/** What no single part shows. */
function tooMuch(pack: Pack): string[] {
  const { length } = JSON.stringify(pack);
  const many = (Object.keys(MOST) as (keyof typeof MOST)[]).filter((area) => pack[area].length > MOST[area]);
  return [
    ...(length > MAX_PACK ? [i18n.t('workbench.problem.tooLong', { length, most: MAX_PACK })] : []),
    ...many.map((area) => i18n.t(`workbench.problem.tooMany.${area}`, { most: MOST[area] })),
  ];
}

/** Everything that keeps a pack from being used. */
export function packProblems(pack: Pack): PackIssue[] {
  const issues: PackIssue[] = [];
  const add = (place: Place, sentences: readonly string[]) => {
    for (const sentence of sentences) issues.push({ place, sentence });
  };
  add({ area: 'organisation' }, sentencesOf(Organisation, pack.organisation));
  if (!/^[a-z0-9-]{2,60}$/.test(pack.id)) add({ area: 'organisation' }, [i18n.t('workbench.problem.name')]);
  for (const rule of pack.rules) add({ area: 'rules', id: rule.id }, ruleProblems(rule, pack));
  for (const list of pack.lists) add({ area: 'lists', id: list.id }, sentencesOf(WordList, list));
  for (const site of pack.sites) add({ area: 'sites', id: site.id }, sentencesOf(Site, site));
  for (const clause of pack.clauses)
    add(
      { area: 'texts' },
      sentencesOf(Clause, clause).map((sentence) => `${clause.label}: ${sentence}`),
    );
  for (const moment of pack.moments)
    add(
      { area: 'moments' },
      sentencesOf(Moment, moment).map((sentence) => `${moment.title}: ${sentence}`),
    );
  add({ area: 'texts' }, sentencesOf(Pack.shape.consequences, pack.consequences));
  for (const area of ['rules', 'lists', 'sites'] as const)
    for (const id of twice(pack[area])) add({ area, id }, [i18n.t('workbench.problem.twice')]);
  for (const sentence of tooMuch(pack)) issues.push({ place: { area: 'organisation' }, sentence });
  return issues;
}
