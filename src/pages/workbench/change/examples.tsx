import type { Pack } from '../../../policy/pack.ts';
import type { Example, Rule } from '../../../policy/rule.ts';
import { EXAMPLE_KINDS, type ExampleKind, type ExampleVerdict } from '../../../workbench/examples.ts';
import { ExampleField } from './example-field.tsx';
import type { PutRule } from './rule-form.tsx';
import { useVerdicts } from './use-verdicts.ts';

const FEWEST = 5;

const HEADINGS: Record<ExampleKind, string> = {
  warn: 'Posts that it must speak about',
  clear: 'Posts that it must leave alone',
};

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
        {!isSound && 'The examples are judged once the rule is whole.'}
        {isSound && !verdicts && 'Judging the examples…'}
        {verdicts &&
          (wrong === 0
            ? `All ${verdicts.length} examples come out as they should.`
            : `${wrong} of ${verdicts.length} examples do not come out as they should. Change the rule, or the example.`)}
      </p>
      {EXAMPLE_KINDS.map((kind) => {
        const examples = rule.examples[kind];
        return (
          <div class="examples" key={kind}>
            <h4>{HEADINGS[kind]}</h4>
            {examples.length < FEWEST && (
              <p class="soft small">
                At least {FEWEST}, so that a later change cannot break the rule unseen.
              </p>
            )}
            {examples.map((example, at) => (
              <ExampleField
                // biome-ignore lint/suspicious/noArrayIndexKey: a post is known by its place
                key={at}
                label={`${kind === 'warn' ? 'Must speak' : 'Must leave alone'}, post ${at + 1}`}
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
              Add a post
            </button>
          </div>
        );
      })}
    </>
  );
};
