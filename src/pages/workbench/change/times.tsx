import type { Organisation } from '../../../policy/organisation.ts';
import { Checks, TextField } from '../fields.tsx';

type Term = Organisation['terms'][number];

const MOST_TERMS = 12;

/** When rules about teaching hours hold. */
export const TermDates = ({
  terms,
  onChange,
}: {
  terms: readonly Term[];
  onChange: (field: string, terms: Term[]) => void;
}) => {
  const put = (at: number, field: string, part: Partial<Term>) =>
    onChange(
      `term ${at} ${field}`,
      terms.map((term, other) => (other === at ? { ...term, ...part } : term)),
    );
  return (
    <>
      <h3>Terms</h3>
      <p class="soft">Rules about teaching hours are quiet outside them.</p>
      {terms.map((term, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a term is known by its place
        <fieldset class="term" key={at}>
          <legend class="hidden">Term {at + 1}</legend>
          <TextField
            label="Name of the term"
            value={term.name}
            onInput={(name) => put(at, 'name', { name })}
          />
          <TextField
            label="First day"
            type="date"
            value={term.start}
            onInput={(start) => put(at, 'start', { start })}
          />
          <TextField
            label="Last day"
            type="date"
            value={term.end}
            onInput={(end) => put(at, 'end', { end })}
          />
          <button
            type="button"
            aria-label={`Remove ${term.name || `term ${at + 1}`}`}
            onClick={() =>
              onChange(
                '',
                terms.filter((_, other) => other !== at),
              )
            }
          >
            Remove
          </button>
        </fieldset>
      ))}
      {terms.length < MOST_TERMS && (
        <div class="row">
          <button
            type="button"
            onClick={() => onChange('', [...terms, { name: 'New term', start: '', end: '' }])}
          >
            Add a term
          </button>
        </div>
      )}
    </>
  );
};

const DAYS = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

type Hours = Organisation['teachingHours'];

export const TeachingHours = ({
  hours,
  onChange,
}: {
  hours: Hours;
  onChange: (field: string, hours: Hours) => void;
}) => (
  <>
    <h3>Teaching hours</h3>
    <div class="fields">
      <TextField
        label="Teaching starts"
        type="time"
        value={hours.start}
        onInput={(start) => onChange('hours start', { ...hours, start })}
      />
      <TextField
        label="Teaching ends"
        type="time"
        value={hours.end}
        onInput={(end) => onChange('hours end', { ...hours, end })}
      />
    </div>
    <Checks
      label="Days with teaching"
      words={DAYS}
      value={hours.days.map(String) as `${keyof typeof DAYS}`[]}
      onChange={(days) => onChange('', { ...hours, days: days.map(Number).toSorted() })}
    />
  </>
);
