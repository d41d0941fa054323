import { i18n } from '#i18n';
import { SEVERITIES } from '../../../policy/category.ts';
import type { Clause, Pack } from '../../../policy/pack.ts';
import { replaced } from '../../../workbench/editing.ts';
import { LongField, TextField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';

/** What the policy says: its clauses in plain words, and what can follow. */
export const Texts = ({ pack, edit }: { pack: Pack; edit: Edit }) => {
  const put = (clause: Clause, field: string, part: Partial<Clause>) =>
    edit(`clause ${clause.id} ${field}`, (now) => ({
      ...now,
      clauses: replaced(now.clauses, clause.id, { ...clause, ...part }),
    }));
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{i18n.t('workbench.area.texts')}</h2>
      <h3>{i18n.t('workbench.texts.consequences')}</h3>
      <p class="soft">{i18n.t('workbench.texts.consequencesHelp')}</p>
      {SEVERITIES.map((severity) => (
        <LongField
          key={severity}
          label={i18n.t(`workbench.texts.breach.${severity}`)}
          most={300}
          value={pack.consequences[severity]}
          onInput={(text) =>
            edit(`consequence ${severity}`, (now) => ({
              ...now,
              consequences: { ...now.consequences, [severity]: text },
            }))
          }
        />
      ))}
      <h3>{i18n.t('workbench.field.clauses')}</h3>
      <p class="soft">{i18n.t('workbench.texts.clausesHelp')}</p>
      {pack.clauses.map((clause) => (
        <fieldset class="clause" key={clause.id}>
          <legend class="hidden">{clause.label}</legend>
          <TextField
            label={i18n.t('workbench.field.label')}
            value={clause.label}
            onInput={(label) => put(clause, 'label', { label })}
          />
          <LongField
            label={i18n.t('workbench.field.plain')}
            most={240}
            value={clause.plain}
            onInput={(plain) => put(clause, 'plain', { plain })}
          />
        </fieldset>
      ))}
    </section>
  );
};
