import { i18n } from '#i18n';
import type { Organisation } from '../../../policy/organisation.ts';
import { wordsForEach } from '../../../workbench/code-words.ts';
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
      <h3>{i18n.t('workbench.times.terms')}</h3>
      <p class="soft">{i18n.t('workbench.times.termsHelp')}</p>
      {terms.map((term, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a term is known by its place
        <fieldset class="term" key={at}>
          <legend class="hidden">{i18n.t('workbench.times.term', { number: at + 1 })}</legend>
          <TextField
            label={i18n.t('workbench.times.name')}
            value={term.name}
            onInput={(name) => put(at, 'name', { name })}
          />
          <TextField
            label={i18n.t('workbench.times.start')}
            type="date"
            value={term.start}
            onInput={(start) => put(at, 'start', { start })}
          />
          <TextField
            label={i18n.t('workbench.times.end')}
            type="date"
            value={term.end}
            onInput={(end) => put(at, 'end', { end })}
          />
          <button
            type="button"
            aria-label={
              term.name === ''
                ? i18n.t('workbench.times.removeTerm', { number: at + 1 })
                : i18n.t('workbench.times.removeNamed', { name: term.name })
            }
            onClick={() =>
              onChange(
                '',
                terms.filter((_, other) => other !== at),
              )
            }
          >
            {i18n.t('workbench.remove')}
          </button>
        </fieldset>
      ))}
      {terms.length < MOST_TERMS && (
        <div class="row">
          <button
            type="button"
            onClick={() =>
              onChange('', [...terms, { name: i18n.t('workbench.times.newTerm'), start: '', end: '' }])
            }
          >
            {i18n.t('workbench.times.add')}
          </button>
        </div>
      )}
    </>
  );
};

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** ISO 8601 counts from Monday. */
const WEEKDAYS = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
} as const;

type Hours = Organisation['teachingHours'];

export const TeachingHours = ({
  hours,
  onChange,
}: {
  hours: Hours;
  onChange: (field: string, hours: Hours) => void;
}) => (
  <>
    <h3>{i18n.t('workbench.times.hours')}</h3>
    <div class="fields">
      <TextField
        label={i18n.t('workbench.field.teachingHours.start')}
        type="time"
        value={hours.start}
        onInput={(start) => onChange('hours start', { ...hours, start })}
      />
      <TextField
        label={i18n.t('workbench.field.teachingHours.end')}
        type="time"
        value={hours.end}
        onInput={(end) => onChange('hours end', { ...hours, end })}
      />
    </div>
    <Checks
      label={i18n.t('workbench.times.days')}
      words={wordsForEach(DAYS, (day) => i18n.t(`workbench.weekday.${WEEKDAYS[day]}`))}
      value={hours.days.map(String) as (typeof DAYS)[number][]}
      onChange={(days) => onChange('', { ...hours, days: days.map(Number).toSorted() })}
    />
  </>
);
