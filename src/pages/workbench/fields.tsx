import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface Labelled {
  label: string;
  /** What the field is for, in a sentence. */
  help?: ComponentChildren;
}

const described = (id: string, help: ComponentChildren) => (help ? { 'aria-describedby': `${id}-help` } : {});

const Help = ({ id, help }: { id: string; help: ComponentChildren }) =>
  help ? (
    <p class="soft small" id={`${id}-help`}>
      {help}
    </p>
  ) : null;

type OneLine = 'text' | 'date' | 'time' | 'email' | 'tel' | 'url' | 'password';

/** The types of Preact tell apart which roles each may have; none is given here. */
const oneLine = (type: OneLine) => ({ type }) as { type: 'text' };

/** One line. */
export const TextField = ({
  label,
  help,
  value,
  type = 'text',
  onInput,
}: Labelled & {
  value: string;
  type?: OneLine;
  onInput: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...oneLine(type)}
        value={value}
        autocomplete="off"
        {...described(id, help)}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <Help id={id} help={help} />
    </div>
  );
};

/** A number within bounds; what is no number, or outside, is not taken. */
export const NumberField = ({
  label,
  help,
  value,
  min,
  max,
  step,
  onInput,
}: Labelled & {
  value: number;
  min: number;
  max: number;
  step: number;
  onInput: (value: number) => void;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        value={value}
        min={min}
        max={max}
        step={step}
        {...described(id, help)}
        onInput={({ currentTarget }) => {
          const { valueAsNumber } = currentTarget;
          if (valueAsNumber >= min && valueAsNumber <= max) onInput(valueAsNumber);
        }}
      />
      <Help id={id} help={help} />
    </div>
  );
};

/** Some sentences. */
export const LongField = ({
  label,
  help,
  value,
  rows = 2,
  most,
  onInput,
}: Labelled & { value: string; rows?: number; most: number; onInput: (value: string) => void }) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        {...described(id, help)}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p class="soft small count">{i18n.t('workbench.lengthOf', { length: value.length, most })}</p>
      <Help id={id} help={help} />
    </div>
  );
};

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** One thing a line. What is typed stays as it is typed while it says what the value says. */
export const LinesField = ({
  label,
  help,
  value,
  rows = 4,
  read,
  onInput,
}: Labelled & {
  value: readonly string[];
  rows?: number;
  read: (text: string) => string[];
  onInput: (lines: string[]) => void;
}) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="lines"
        rows={rows}
        spellcheck={false}
        value={isSame(read(typed), value) ? typed : value.join('\n')}
        {...described(id, help)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onInput(read(currentTarget.value));
        }}
      />
      <Help id={id} help={help} />
    </div>
  );
};

/** Some of a few things. */
export const Checks = <T extends string>({
  label,
  words,
  value,
  onChange,
}: {
  label: string;
  words: Record<T, string>;
  value: readonly T[];
  onChange: (value: T[]) => void;
}) => (
  <fieldset class="checks">
    <legend>{label}</legend>
    {(Object.entries(words) as [T, string][]).map(([option, text]) => (
      <label key={option}>
        <input
          type="checkbox"
          checked={value.includes(option)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...value, option] : value.filter((other) => other !== option))
          }
        />
        {text}
      </label>
    ))}
  </fieldset>
);
