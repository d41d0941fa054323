import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
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
  const sayClause = (id: string) => `${clauses.get(id)?.label ?? id}: ${clauses.get(id)?.plain ?? ''}`;
  return (
    <form class="question" onSubmit={check}>
      <h2>{situation}</h2>
      <Choices
        legend={i18n.t('practise.ask.whatToDo')}
        values={choicesOf(question)}
        words={(value) => value}
        chosen={choice}
        right={told ? right : undefined}
        onChoose={setChoice}
      />
      <Choices
        legend={i18n.t('practise.ask.whichClause')}
        values={clausesOffered(question, all)}
        words={sayClause}
        chosen={about}
        right={told ? clause : undefined}
        onChoose={setAbout}
      />
      <div role="status">
        {told && (
          <div class="told">
            <p>
              <strong>
                {choice === right && about === clause
                  ? i18n.t('practise.ask.right')
                  : i18n.t('practise.ask.notQuite')}
              </strong>{' '}
              {why}
            </p>
            {choice !== right && <p>{i18n.t('practise.ask.better', { right })}</p>}
            {about !== clause && <p>{i18n.t('practise.ask.clauseIs', { clause: sayClause(clause) })}</p>}
          </div>
        )}
      </div>
      {told ? (
        <button type="button" class="primary" onClick={onNext}>
          {i18n.t('practise.ask.goOn')}
        </button>
      ) : (
        <button type="submit" class="primary" disabled={choice === '' || about === ''}>
          {i18n.t('practise.ask.check')}
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
