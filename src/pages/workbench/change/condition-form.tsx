import { i18n } from '#i18n';
import type { Condition } from '../../../policy/condition.ts';
import type { Rule } from '../../../policy/rule.ts';
import { readCondition } from '../../../workbench/condition-problem.ts';
import { linesOf } from '../../../workbench/lines.ts';
import { type PhraseGroup, phrasesIn, withPhrases } from '../../../workbench/phrases-in.ts';
import { LinesField, NumberField } from '../fields.tsx';
import { JsonField } from '../json-field.tsx';
import type { PutRule } from './rule-form.tsx';

const PARTS = ['when', 'tipWhen', 'unless'] as const;
type Part = (typeof PARTS)[number];

function labelOf(part: Part, { against }: PhraseGroup, at: number, count: number): string {
  const label = i18n.t(`workbench.condition.${part}.${against ? 'against' : 'speaks'}`);
  return count > 1 ? i18n.t('workbench.condition.group', { label, number: at + 1, count }) : label;
}

/** What a rule looks for: its phrases and thresholds in fields, the whole for those who want it. */
export const ConditionForm = ({ rule, put }: { rule: Rule; put: PutRule }) => {
  const shown = PARTS.flatMap((part) => {
    const condition = rule[part];
    return condition ? [{ part, condition }] : [];
  });
  const groups = shown.flatMap(({ part, condition }) => phrasesIn(condition).map(() => part));
  return (
    <>
      {groups.length > 0 && (
        <p class="soft small">{i18n.t('workbench.condition.help', { list: '{list}' })}</p>
      )}
      {shown.map(({ part, condition }) => (
        <PartForm
          key={part}
          part={part}
          condition={condition}
          put={(field, next) => put(`${part} ${field}`, { [part]: next })}
        />
      ))}
      <details>
        <summary>{i18n.t('workbench.condition.whole')}</summary>
        <div class="form">
          {shown.map(({ part, condition }) => (
            <JsonField
              key={part}
              label={i18n.t(`workbench.condition.${part}.json`)}
              value={condition}
              read={readCondition}
              onChange={(next) => put(`${part} json`, { [part]: next })}
            />
          ))}
          {!rule.unless && (
            <button
              type="button"
              onClick={() => put('', { unless: { phrase: [i18n.t('workbench.condition.writeHere')] } })}
            >
              {i18n.t('workbench.condition.addQuiet')}
            </button>
          )}
        </div>
      </details>
    </>
  );
};

const PartForm = ({
  part,
  condition,
  put,
}: {
  part: Part;
  condition: Condition;
  put: (field: string, next: Condition) => void;
}) => {
  if ('score' in condition)
    return (
      <NumberField
        label={
          part === 'tipWhen' ? i18n.t('workbench.condition.tipFrom') : i18n.t('workbench.condition.speakFrom')
        }
        help={i18n.t('workbench.condition.thresholdHelp')}
        min={0}
        max={1}
        step={0.01}
        value={condition.atLeast}
        onInput={(atLeast) => put('threshold', { ...condition, atLeast })}
      />
    );
  const groups = phrasesIn(condition);
  return (
    <>
      {groups.map((group, at) => (
        <LinesField
          key={group.path.join(' ')}
          label={labelOf(part, group, at, groups.length)}
          rows={Math.min(10, Math.max(3, group.phrases.length + 1))}
          value={group.phrases}
          read={linesOf}
          onInput={(phrases) => put(group.path.join(' '), withPhrases(condition, group.path, phrases))}
        />
      ))}
    </>
  );
};
