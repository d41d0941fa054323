import { CATEGORIES, SEVERITIES } from '../../../policy/category.ts';
import type { Pack } from '../../../policy/pack.ts';
import type { Rule } from '../../../policy/rule.ts';
import { replaced } from '../../../workbench/editing.ts';
import { ruleProblems } from '../../../workbench/problems.ts';
import { CATEGORY_WORDS, FRAME_WORDS, MODE_WORDS, SEVERITY_WORDS } from '../../../workbench/words.ts';
import { Choice } from '../../choice.tsx';
import { Checks, LongField, NumberField, TextField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';
import { ConditionForm } from './condition-form.tsx';
import { Examples } from './examples.tsx';

export type PutRule = (field: string, part: Partial<Rule>) => void;

const inOrder = <T extends string>(order: readonly T[], words: Record<T, string>) =>
  Object.fromEntries(order.map((one) => [one, words[one]])) as Record<T, string>;

const CATEGORY_CHOICE = inOrder(CATEGORIES, CATEGORY_WORDS);
const SEVERITY_CHOICE = inOrder(SEVERITIES, SEVERITY_WORDS);

/** One rule: what it does, what it says, what it looks for, and its examples. */
export const RuleForm = ({
  rule,
  pack,
  isNew,
  edit,
  onRenamed,
}: {
  rule: Rule;
  pack: Pack;
  isNew: boolean;
  edit: Edit;
  onRenamed: (id: string) => void;
}) => {
  const problems = ruleProblems(rule, pack);
  const put: PutRule = (field, part) =>
    edit(`rule ${rule.id} ${field}`, (now) => ({
      ...now,
      rules: replaced(now.rules, rule.id, { ...rule, ...part }),
    }));
  const putMessage = (field: keyof Rule['message'], text: string) =>
    put(field, { message: { ...rule.message, [field]: text } });
  const clauseWords = Object.fromEntries(pack.clauses.map(({ id, label }) => [id, label]));

  return (
    <div class="form">
      <h2>{rule.title || rule.id}</h2>
      {problems.length > 0 && (
        <ul class="problem">
          {problems.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div class="fields">
        <TextField label="Title" value={rule.title} onInput={(title) => put('title', { title })} />
        {isNew && (
          <TextField
            label="Short name"
            help="Small letters, digits and hyphens. Counts are kept under it."
            value={rule.id}
            onInput={(id) => {
              put('', { id });
              onRenamed(id);
            }}
          />
        )}
      </div>
      <Choice
        label="What it does"
        words={MODE_WORDS}
        value={rule.mode}
        onChange={(mode) => put('', { mode })}
      />
      <p class="soft small">
        The safe way for a new or changed rule: first Count, and see in step 2 what it would have spoken
        about; then Tip; then Warn. Keep Stop for the few things that nobody may post.
      </p>
      <div class="fields">
        <Choice
          label="Severity"
          words={SEVERITY_CHOICE}
          value={rule.severity}
          onChange={(severity) => put('', { severity })}
        />
        <Choice
          label="Kind of breach"
          words={CATEGORY_CHOICE}
          value={rule.category}
          onChange={(category) => put('', { category })}
        />
        <Choice
          label="Clause that is shown"
          words={clauseWords}
          value={rule.clauses[0] ?? ''}
          onChange={(clause) =>
            put('', { clauses: [clause, ...rule.clauses.filter((other) => other !== clause)].slice(0, 6) })
          }
        />
      </div>
      <p class="soft small">{pack.clauses.find(({ id }) => id === rule.clauses[0])?.plain}</p>

      <h3>What people read</h3>
      <LongField
        label="What the post seems to do"
        help="One quiet sentence: “This post seems to …”."
        most={240}
        value={rule.message.what}
        onInput={(text) => putMessage('what', text)}
      />
      <LongField
        label="Why it matters"
        most={400}
        value={rule.message.why}
        onInput={(text) => putMessage('why', text)}
      />
      <LongField
        label="What to do instead"
        help="Something that can be done now."
        most={400}
        value={rule.message.advice}
        onInput={(text) => putMessage('advice', text)}
      />

      <h3>What it looks for</h3>
      <ConditionForm rule={rule} put={put} />

      <h3>Examples</h3>
      <Examples rule={rule} pack={pack} isSound={problems.length === 0} put={put} />

      <details>
        <summary>Finer settings</summary>
        <div class="form">
          <NumberField
            label="How sure a hit makes us"
            help="From 0.05 to 1. Of several warnings the surer one comes first."
            min={0.05}
            max={1}
            step={0.05}
            value={rule.score}
            onInput={(score) => put('score', { score })}
          />
          <Checks
            label="It is quiet where"
            words={FRAME_WORDS}
            value={rule.clearedBy}
            onChange={(clearedBy) => put('', { clearedBy })}
          />
          <Checks
            label="It reads"
            words={{ text: 'what is written in the post', picture: 'words that stand in its pictures' }}
            value={rule.reads}
            onChange={(reads) => put('', { reads })}
          />
          <Checks
            label="It serves these clauses"
            words={clauseWords}
            value={rule.clauses}
            onChange={(clauses) => put('', { clauses })}
          />
        </div>
      </details>
    </div>
  );
};
