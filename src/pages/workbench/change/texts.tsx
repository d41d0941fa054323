import { SEVERITIES } from '../../../policy/category.ts';
import type { Clause, Pack } from '../../../policy/pack.ts';
import { replaced } from '../../../workbench/editing.ts';
import { SEVERITY_WORDS } from '../../../workbench/words.ts';
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
      <h2 id="texts">Policy texts</h2>
      <h3>What can follow</h3>
      <p class="soft">Each warning says what the policy’s own consequence is for a breach of that weight.</p>
      {SEVERITIES.map((severity) => (
        <LongField
          key={severity}
          label={`${SEVERITY_WORDS[severity]} breach`}
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
      <h3>Clauses</h3>
      <p class="soft">A warning names the clause by its number, and says it in these words.</p>
      {pack.clauses.map((clause) => (
        <fieldset class="clause" key={clause.id}>
          <legend class="hidden">{clause.label}</legend>
          <TextField
            label="Number"
            value={clause.label}
            onInput={(label) => put(clause, 'label', { label })}
          />
          <LongField
            label="In plain words"
            most={240}
            value={clause.plain}
            onInput={(plain) => put(clause, 'plain', { plain })}
          />
        </fieldset>
      ))}
    </section>
  );
};
