import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pack } from '../../../policy/pack.ts';
import type { Rule } from '../../../policy/rule.ts';
import { blankRule, freeId } from '../../../workbench/blank-rule.ts';
import { ruleProblems } from '../../../workbench/problems.ts';
import type { ChangeProps } from './change-step.tsx';
import { Picker } from './picker.tsx';
import { RuleForm } from './rule-form.tsx';

const searched = new WeakMap<Rule, string>();

function searchText(rule: Rule): string {
  const text = searched.get(rule) ?? JSON.stringify(rule);
  searched.set(rule, text);
  return text;
}

/** All rules, and one of them in a form. */
export const Rules = ({ editing: { pack, opened }, edit, place, onPlace }: ChangeProps) => {
  const chosen = pack.rules.find(({ id }) => id === place.id);
  const byTitle = useMemo(() => pack.rules.toSorted((a, b) => a.title.localeCompare(b.title)), [pack.rules]);
  const addRule = (rule: (now: Pack) => Rule) => {
    const added = rule(pack);
    edit('', (now) => ({ ...now, rules: [...now.rules, added] }));
    onPlace({ area: 'rules', id: added.id });
  };
  return (
    <Picker
      what="rules"
      things={byTitle}
      chosen={chosen?.id ?? ''}
      textOf={searchText}
      row={(rule) => (
        <>
          <span>{rule.title || rule.id}</span>
          <span class="soft small">
            {i18n.t(`workbench.modeShort.${rule.mode}`)} · {i18n.t(`severity.${rule.severity}`)}
            {ruleProblems(rule, pack).length > 0 && (
              <b class="attention"> · {i18n.t('workbench.rules.toMend')}</b>
            )}
          </span>
        </>
      )}
      onChoose={(id) => onPlace({ area: 'rules', id })}
      more={
        <button type="button" onClick={() => addRule(blankRule)}>
          {i18n.t('workbench.rules.new')}
        </button>
      }
    >
      {chosen ? (
        <>
          <RuleForm
            // Not by its short name, which can be typed anew.
            key={pack.rules.indexOf(chosen)}
            rule={chosen}
            pack={pack}
            isNew={!opened.rules.some(({ id }) => id === chosen.id)}
            edit={edit}
            onRenamed={(id) => onPlace({ area: 'rules', id })}
          />
          <div class="row">
            <button
              type="button"
              onClick={() =>
                addRule((now) => ({
                  ...chosen,
                  id: freeId(now, `${chosen.id}-copy`),
                  title: i18n.t('workbench.rules.copyOf', { title: chosen.title }).slice(0, 80),
                  mode: 'count',
                }))
              }
            >
              {i18n.t('workbench.rules.copy')}
            </button>
            <button
              type="button"
              onClick={() => {
                edit('', (now) => ({ ...now, rules: now.rules.filter(({ id }) => id !== chosen.id) }));
                onPlace({ area: 'rules', id: '' });
              }}
            >
              {i18n.t('workbench.rules.delete')}
            </button>
          </div>
        </>
      ) : (
        <p class="soft">{i18n.t('workbench.rules.choose')}</p>
      )}
    </Picker>
  );
};
