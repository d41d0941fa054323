import { i18n } from '#i18n';
import type { Pack } from '../../../policy/pack.ts';
import type { Example, Rule } from '../../../policy/rule.ts';
import { EXAMPLE_KINDS, type ExampleKind, type ExampleVerdict } from '../../../workbench/examples.ts';
import { ExampleField } from './example-field.tsx';
import type { PutRule } from './rule-form.tsx';
import { useVerdicts } from './use-verdicts.ts';

const FEWEST = 5;

/** A rule's own examples, each with what the rule does with it now. */
export const Examples = ({
  rule,
  pack,
  isSound,
  put,
}: {
  rule: Rule;
  pack: Pack;
  isSound: boolean;
  put: PutRule;
}) => {
  const verdicts = useVerdicts(rule, pack, isSound);
  const wrong = verdicts?.filter(({ right }) => !right).length ?? 0;
  const put1 = (kind: ExampleKind, field: string, examples: Example[]) =>
    put(field && `example ${kind} ${field}`, { examples: { ...rule.examples, [kind]: examples } });
  const verdictOn = (kind: ExampleKind, at: number): ExampleVerdict | undefined =>
    verdicts?.filter((one) => one.kind === kind)[at];
  return (
    <>
      <p class={wrong > 0 ? 'problem' : 'soft'} role="status">
        {!isSound && i18n.t('workbench.examples.notYet')}
        {isSound && !verdicts && i18n.t('workbench.examples.judging')}
        {verdicts &&
          (wrong === 0
            ? i18n.t('workbench.examples.allRight', { count: verdicts.length })
            : i18n.t('workbench.examples.someWrong', { wrong, count: verdicts.length }))}
      </p>
      {EXAMPLE_KINDS.map((kind) => {
        const examples = rule.examples[kind];
        return (
          <div class="examples" key={kind}>
            <h4>{i18n.t(`workbench.examples.${kind}.title`)}</h4>
            {examples.length < FEWEST && (
              <p class="soft small">{i18n.t('workbench.examples.fewest', { fewest: FEWEST })}</p>
            )}
            {examples.map((example, at) => (
              <ExampleField
                // biome-ignore lint/suspicious/noArrayIndexKey: a post is known by its place
                key={at}
                label={i18n.t(`workbench.examples.${kind}.post`, { number: at + 1 })}
                example={example}
                verdict={verdictOn(kind, at)}
                onChange={(next) =>
                  put1(
                    kind,
                    String(at),
                    examples.map((other, place) => (place === at ? next : other)),
                  )
                }
                onRemove={() =>
                  put1(
                    kind,
                    '',
                    examples.filter((_, place) => place !== at),
                  )
                }
              />
            ))}
            <button type="button" onClick={() => put1(kind, '', [...examples, ''])}>
              {i18n.t('workbench.examples.add')}
            </button>
          </div>
        );
      })}
    </>
  );
};
