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

const PART_WORDS: Record<Part, { speaks: string; json: string }> = {
  when: { speaks: 'It speaks at these phrases', json: 'When it speaks (JSON)' },
  tipWhen: { speaks: 'It gives a tip at these phrases', json: 'When it gives a tip (JSON)' },
  unless: { speaks: 'It is quiet at these phrases', json: 'When it is quiet (JSON)' },
};

const QUIET: Record<Part, string> = {
  when: 'It is quiet at these phrases',
  tipWhen: 'It gives no tip at these phrases',
  unless: 'It speaks all the same at these phrases',
};

const labelOf = (part: Part, { against }: PhraseGroup, at: number, count: number) =>
  `${against ? QUIET[part] : PART_WORDS[part].speaks}${count > 1 ? ` (group ${at + 1} of ${count})` : ''}`;

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
        <p class="soft small">
          One phrase a line. Capitals do not matter. (one|two) is either word, word* any ending, word? may be
          missing, ..3 leaves room for up to three words, {'{list}'} is any entry of a word list, and{' '}
          {'<pupil>'} a pupil’s name. Where there are several groups, a post usually needs something of more
          than one; the whole condition below says how they join.
        </p>
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
        <summary>The whole condition as it stands in the file</summary>
        <div class="form">
          {shown.map(({ part, condition }) => (
            <JsonField
              key={part}
              label={PART_WORDS[part].json}
              value={condition}
              read={readCondition}
              onChange={(next) => put(`${part} json`, { [part]: next })}
            />
          ))}
          {!rule.unless && (
            <button type="button" onClick={() => put('', { unless: { phrase: ['write phrases here'] } })}>
              Add phrases at which it is quiet
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
        label={part === 'tipWhen' ? 'Give a tip from' : 'Speak from'}
        help="How sure the trained model must be, from 0 to 1. Higher: fewer warnings. 0.8 means that about eight in ten such posts are breaches."
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
