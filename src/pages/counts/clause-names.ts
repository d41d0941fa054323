import { i18n } from '#i18n';
import type { RuleNames } from '../../messages.ts';

/** What a clause is called; one of rules that are no longer in force goes by its id. */
export const clauseNames = ({ clauses }: RuleNames) => {
  const known = new Map(clauses.map((clause) => [clause.id, clause]));
  return (id: string): { name: string; more?: string } => {
    const clause = known.get(id);
    if (clause) return { name: clause.label, more: clause.plain };
    return {
      name:
        id === 'other' || id === 'none' ? i18n.t('counts.noClause') : i18n.t('counts.clauseNamed', { id }),
    };
  };
};
