import { useId } from 'preact/hooks';
import { ACCOUNTS, ROLES, SURFACES } from '../../../policy/context.ts';
import type { Example } from '../../../policy/rule.ts';
import { type ExampleVerdict, textOf } from '../../../workbench/examples.ts';
import { Choice } from '../../choice.tsx';
import { accountWords, roleWords, surfaceWords } from '../../choices.ts';

const DOES: Record<ExampleVerdict['does'], string> = {
  nothing: 'Leaves it alone',
  count: 'Counts it silently',
  tip: 'Gives a tip',
  warn: 'Warns',
  stop: 'Stops it',
};

type Written = Exclude<Example, string>;

/** A plain text where nothing else is said. */
function put(example: Example, part: Partial<Written>): Example {
  const whole: Written = { ...(typeof example === 'string' ? { text: example } : example), ...part };
  const { text, ...rest } = whole;
  return Object.keys(rest).length === 0 ? text : whole;
}

export const ExampleField = ({
  label,
  example,
  verdict,
  onChange,
  onRemove,
}: {
  label: string;
  example: Example;
  verdict: ExampleVerdict | undefined;
  onChange: (example: Example) => void;
  onRemove: () => void;
}) => {
  const id = useId();
  const written = typeof example === 'string' ? { text: example } : example;
  const { surface = SURFACES[0], account = ACCOUNTS[0], role = ROLES[0], pictures } = written as Written;
  return (
    <div class={verdict && !verdict.right ? 'example wrong' : 'example'}>
      <textarea
        id={id}
        rows={2}
        aria-label={label}
        aria-describedby={`${id}-verdict`}
        value={textOf(example)}
        onInput={({ currentTarget }) => onChange(put(example, { text: currentTarget.value }))}
      />
      <p class="small" id={`${id}-verdict`}>
        {verdict && (
          <>
            <b>
              {verdict.right ? '✓' : '✗'} {DOES[verdict.does]}.
            </b>{' '}
            {verdict.reason && `Saw ${verdict.reason}.`}
          </>
        )}
        {pictures &&
          ` With ${pictures.length === 1 ? 'a picture' : `${pictures.length} pictures`}, described in the file.`}
      </p>
      <div class="row">
        <details>
          <summary class="small">
            {surfaceWords()[surface]}, {roleWords()[role].toLowerCase()}
          </summary>
          <div class="fields">
            <Choice
              label="Written as a"
              words={surfaceWords()}
              value={surface}
              onChange={(next) => onChange(put(example, { surface: next }))}
            />
            <Choice
              label="By a"
              words={roleWords()}
              value={role}
              onChange={(next) => onChange(put(example, { role: next }))}
            />
            <Choice
              label="Account"
              words={accountWords()}
              value={account}
              onChange={(next) => onChange(put(example, { account: next }))}
            />
          </div>
        </details>
        <button type="button" class="link" aria-label={`Remove: ${label}`} onClick={onRemove}>
          Remove
        </button>
      </div>
    </div>
  );
};
