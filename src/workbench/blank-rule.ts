import { i18n } from '#i18n';
import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule.ts';

/** A short name that no rule has yet. */
export function freeId(pack: Pack, wanted: string): string {
  const taken = new Set(pack.rules.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** A rule to be filled in; silent, as every new rule should be at first. */
export const blankRule = (pack: Pack): Rule => ({
  id: freeId(pack, 'new-rule'),
  title: i18n.t('workbench.rules.new'),
  clauses: pack.clauses.slice(0, 1).map(({ id }) => id),
  category: 'unprofessional-conduct',
  severity: 'minor',
  mode: 'count',
  score: 0.8,
  reads: ['text'],
  when: { phrase: [] },
  clearedBy: ['negation', 'quotation', 'advice', 'reporting', 'fiction'],
  message: { what: '', why: '', advice: '' },
  examples: { warn: [], clear: [] },
});
