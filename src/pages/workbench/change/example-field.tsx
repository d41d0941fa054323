import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { ACCOUNTS, ROLES, SURFACES } from '../../../policy/context.ts';
import type { Example } from '../../../policy/rule.ts';
import { type ExampleVerdict, textOf } from '../../../workbench/examples.ts';
import { Choice } from '../../choice.tsx';
import { accountWords, roleWords, surfaceWords } from '../../choices.ts';

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
              {verdict.right ? '✓' : '✗'} {i18n.t(`workbench.example.does.${verdict.does}`)}.
            </b>{' '}
            {verdict.reason && i18n.t('workbench.example.saw', { reason: verdict.reason })}
          </>
        )}
        {pictures && ` ${i18n.t('workbench.example.pictures', pictures.length)}`}
      </p>
      <div class="row">
        <details>
          <summary class="small">
            {i18n.t(`surface.${surface}`)}, {i18n.t(`workbench.example.by.${role}`)}
          </summary>
          <div class="fields">
            <Choice
              label={i18n.t('workbench.example.writtenAs')}
              words={surfaceWords()}
              value={surface}
              onChange={(next) => onChange(put(example, { surface: next }))}
            />
            <Choice
              label={i18n.t('workbench.example.role')}
              words={roleWords()}
              value={role}
              onChange={(next) => onChange(put(example, { role: next }))}
            />
            <Choice
              label={i18n.t('workbench.example.account')}
              words={accountWords()}
              value={account}
              onChange={(next) => onChange(put(example, { account: next }))}
            />
          </div>
        </details>
        <button
          type="button"
          class="link"
          aria-label={i18n.t('workbench.example.removeOne', { label })}
          onClick={onRemove}
        >
          {i18n.t('workbench.remove')}
        </button>
      </div>
    </div>
  );
};
