import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../problem.tsx';

/** A part of the pack as it stands in the file. What cannot be read is not taken, and says why. */
export const JsonField = <T,>({
  label,
  value,
  read,
  onChange,
}: {
  label: string;
  value: T;
  read: (json: string) => { value: T } | { problem: string };
  onChange: (value: T) => void;
}) => {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const typedRead = typed === undefined ? undefined : read(typed);
  const problem = typedRead && 'problem' in typedRead ? typedRead.problem : '';
  const isTyped =
    problem !== '' ||
    (typedRead && 'value' in typedRead && JSON.stringify(typedRead.value) === JSON.stringify(value));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="lines"
        rows={10}
        spellcheck={false}
        value={isTyped ? typed : JSON.stringify(value, null, 2)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const now = read(currentTarget.value);
          if ('value' in now) onChange(now.value);
        }}
      />
      <Problem text={problem && i18n.t('workbench.notTaken', { problem })} />
      {problem && (
        <button type="button" class="quiet" onClick={() => setTyped(undefined)}>
          {i18n.t('workbench.putBack')}
        </button>
      )}
    </div>
  );
};
