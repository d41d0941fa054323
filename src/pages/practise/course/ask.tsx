import { useId, useState } from 'preact/hooks';
import type { Question } from '../../../policy/course.ts';
import type { Clause } from '../../../policy/pack.ts';
import { choicesOf, clausesOffered } from './order.ts';

interface Props {
  question: Question;
  all: readonly Question[];
  clauses: ReadonlyMap<string, Clause>;
  onAnswered: (right: boolean) => void;
  onNext: () => void;
}

/** One question: what would you do, which clause, and then why. */
export const Ask = ({ question, all, clauses, onAnswered, onNext }: Props) => {
  const { situation, right, clause, why } = question;
  const [choice, setChoice] = useState('');
  const [about, setAbout] = useState('');
  const [told, setTold] = useState(false);
  const check = (event: Event) => {
    event.preventDefault();
    setTold(true);
    onAnswered(choice === right && about === clause);
  };
  const labelOf = (id: string) => clauses.get(id)?.label ?? id;
  return (
    <form class="question" onSubmit={check}>
      <h2>{situation}</h2>
      <Choices
        legend="What would you do?"
        values={choicesOf(question)}
        words={(value) => value}
        chosen={choice}
        right={told ? right : undefined}
        onChoose={setChoice}
      />
      <Choices
        legend="Which clause speaks of it?"
        values={clausesOffered(question, all)}
        words={(id) => `${labelOf(id)}: ${clauses.get(id)?.plain ?? ''}`}
        chosen={about}
        right={told ? clause : undefined}
        onChoose={setAbout}
      />
      <div role="status">
        {told && (
          <div class="told">
            <p>
              <strong>{choice === right && about === clause ? 'Right.' : 'Not quite.'}</strong> {why}
            </p>
            {choice !== right && <p>Better: {right}</p>}
            {about !== clause && (
              <p>
                The clause is {labelOf(clause)}: {clauses.get(clause)?.plain}
              </p>
            )}
          </div>
        )}
      </div>
      {told ? (
        <button type="button" class="primary" onClick={onNext}>
          Go on
        </button>
      ) : (
        <button type="submit" class="primary" disabled={choice === '' || about === ''}>
          Check my answers
        </button>
      )}
    </form>
  );
};

interface ChoicesProps {
  legend: string;
  values: readonly string[];
  words: (value: string) => string;
  chosen: string;
  /** Known once the answers were checked. */
  right: string | undefined;
  onChoose: (value: string) => void;
}

const Choices = ({ legend, values, words, chosen, right, onChoose }: ChoicesProps) => {
  const name = useId();
  return (
    <fieldset disabled={right !== undefined}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class={value === right ? 'option right' : 'option'}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{words(value)}</span>
        </label>
      ))}
    </fieldset>
  );
};
