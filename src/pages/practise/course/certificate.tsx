import { useState } from 'preact/hooks';
import type { State } from '../../../messages.ts';
import { dayWords } from '../../../words/format.ts';

interface Props {
  pack: State['pack'];
  right: number;
  questions: number;
  today: string;
  onAgain: () => void;
}

/** Shown when all was answered. The name is for the paper: it is not kept. */
export const Certificate = ({ pack, right, questions, today, onAgain }: Props) => {
  const [name, setName] = useState('');
  return (
    <section class="certificate" aria-labelledby="certificate">
      <h2 id="certificate">Course completed</h2>
      <p class="paper name">{name}</p>
      <p>
        Digital professionalism, after the {pack.policyTitle} of {pack.provider}: all {questions} questions
        answered, {right} right at the last try, on {dayWords(today)}.
      </p>
      <p class="soft small">
        Rules {pack.id}, version {pack.version}. Answered on the person’s own device, and not supervised.
      </p>
      <div class="screen">
        <label class="choice">
          <span>Name on the certificate (not kept)</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={80}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="button" class="primary" disabled={name.trim() === ''} onClick={() => window.print()}>
            Print or save as PDF
          </button>
          <button type="button" onClick={onAgain}>
            Start the course again
          </button>
        </div>
      </div>
    </section>
  );
};
