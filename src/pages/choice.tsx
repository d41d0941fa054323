interface Props<T extends string> {
  label: string;
  words: Record<T, string>;
  value: T;
  disabled?: boolean;
  onChange: (value: T) => void;
}

/** A labelled choice of one among a few. */
export const Choice = <T extends string>({ label, words, value, disabled = false, onChange }: Props<T>) => (
  <label class="choice">
    <span>{label}</span>
    <select
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
    >
      {(Object.entries(words) as [T, string][]).map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
