import { i18n } from '#i18n';
import { CATEGORIES, MODES, SEVERITIES } from '../../../policy/category.ts';
import { FRAMES } from '../../../policy/condition.ts';
import type { Pack } from '../../../policy/pack.ts';
import type { Rule } from '../../../policy/rule.ts';
import { categoryWords, wordsForEach } from '../../../workbench/code-words.ts';
import { replaced } from '../../../workbench/editing.ts';
import { ruleProblems } from '../../../workbench/problems.ts';
import { Choice } from '../../choice.tsx';
import { Checks, LongField, NumberField, TextField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';
import { ConditionForm } from './condition-form.tsx';
import { Examples } from './examples.tsx';

export type PutRule = (field: string, part: Partial<Rule>) => void;

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
        <TextField
          label={i18n.t('workbench.field.title')}
          value={rule.title}
          onInput={(title) => put('title', { title })}
        />
        {isNew && (
          <TextField
            label={i18n.t('workbench.field.id')}
            help={i18n.t('workbench.rule.idHelp')}
            value={rule.id}
            onInput={(id) => {
              put('', { id });
              onRenamed(id);
            }}
          />
        )}
      </div>
      <Choice
        label={i18n.t('workbench.field.mode')}
        words={wordsForEach(MODES, (mode) => i18n.t(`workbench.mode.${mode}`))}
        value={rule.mode}
        onChange={(mode) => put('', { mode })}
      />
      <p class="soft small">{i18n.t('workbench.rule.modeHelp')}</p>
      <div class="fields">
        <Choice
          label={i18n.t('workbench.field.severity')}
          words={wordsForEach(SEVERITIES, (severity) => i18n.t(`severity.${severity}`))}
          value={rule.severity}
          onChange={(severity) => put('', { severity })}
        />
        <Choice
          label={i18n.t('workbench.field.category')}
          words={wordsForEach(CATEGORIES, categoryWords)}
          value={rule.category}
          onChange={(category) => put('', { category })}
        />
        <Choice
          label={i18n.t('workbench.rule.clause')}
          words={clauseWords}
          value={rule.clauses[0] ?? ''}
          onChange={(clause) =>
            put('', { clauses: [clause, ...rule.clauses.filter((other) => other !== clause)].slice(0, 6) })
          }
        />
      </div>
      <p class="soft small">{pack.clauses.find(({ id }) => id === rule.clauses[0])?.plain}</p>

      <h3>{i18n.t('workbench.rule.message')}</h3>
      <LongField
        label={i18n.t('workbench.field.message.what')}
        help={i18n.t('workbench.rule.whatHelp')}
        most={240}
        value={rule.message.what}
        onInput={(text) => putMessage('what', text)}
      />
      <LongField
        label={i18n.t('workbench.field.message.why')}
        most={400}
        value={rule.message.why}
        onInput={(text) => putMessage('why', text)}
      />
      <LongField
        label={i18n.t('workbench.field.message.advice')}
        help={i18n.t('workbench.rule.adviceHelp')}
        most={400}
        value={rule.message.advice}
        onInput={(text) => putMessage('advice', text)}
      />

      <h3>{i18n.t('workbench.rule.looksFor')}</h3>
      <ConditionForm rule={rule} put={put} />

      <h3>{i18n.t('workbench.rule.examples')}</h3>
      <Examples rule={rule} pack={pack} isSound={problems.length === 0} put={put} />

      <details>
        <summary>{i18n.t('workbench.rule.finer')}</summary>
        <div class="form">
          <NumberField
            label={i18n.t('workbench.field.score')}
            help={i18n.t('workbench.rule.scoreHelp')}
            min={0.05}
            max={1}
            step={0.05}
            value={rule.score}
            onInput={(score) => put('score', { score })}
          />
          <Checks
            label={i18n.t('workbench.rule.quietWhere')}
            words={wordsForEach(FRAMES, (frame) => i18n.t(`workbench.frame.${frame}`))}
            value={rule.clearedBy}
            onChange={(clearedBy) => put('', { clearedBy })}
          />
          <Checks
            label={i18n.t('workbench.rule.reads')}
            words={{
              text: i18n.t('workbench.rule.readsText'),
              picture: i18n.t('workbench.rule.readsPictures'),
            }}
            value={rule.reads}
            onChange={(reads) => put('', { reads })}
          />
          <Checks
            label={i18n.t('workbench.rule.serves')}
            words={clauseWords}
            value={rule.clauses}
            onChange={(clauses) => put('', { clauses })}
          />
        </div>
      </details>
    </div>
  );
};
