import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import { Problem } from '../problem.tsx';
import type { ExtensionState } from '../use-state.ts';
import { dayWords } from '../words.ts';
import { reviewReminder } from './review.ts';

const MOST_BYTES = 4_000_000;

/** The rules in force, and other rules from a file. */
export const Rules = ({ state, change }: { state: State; change: ExtensionState['change'] }) => {
  const { pack, packProblem } = state;
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const reminder = reviewReminder(pack.policyNextReview, new Date());

  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    setProblem('');
    setDone('');
    if (!file) return;
    if (file.size > MOST_BYTES) setProblem('This file is too large to hold rules: more than 4 MB.');
    else
      await change(async () => {
        const answer = await send({ type: 'use-pack', json: await file.text() });
        if (answer.ok) setDone(`Now in force: ${answer.pack.id}, version ${answer.pack.version}.`);
        else setProblem(answer.problem);
      });
    // So that the same file, once mended, can be chosen again.
    input.value = '';
  };
  const goBack = () => {
    setProblem('');
    return change(async () => {
      await send({ type: 'use-built-in-pack' });
      setDone('The built-in rules are in force.');
    });
  };

  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules in force</h2>
      {reminder && <p class="reminder">{reminder}</p>}
      <Problem text={problem || packProblem} />
      <dl>
        <Fact name="Provider">{pack.provider}</Fact>
        <Fact name="Rules">
          {pack.id}, version {pack.version}
          {pack.builtIn ? ' (built in)' : ''}: {pack.rules} rules
        </Fact>
        <Fact name="Policy’s next review">{dayWords(pack.policyNextReview)}</Fact>
      </dl>
      <div class="row">
        <label class="button file">
          Load rules from a file…
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => load(currentTarget)}
          />
        </label>
        {!pack.builtIn && (
          <button type="button" onClick={goBack}>
            Use the built-in rules
          </button>
        )}
        <span class="soft" role="status">
          {done}
        </span>
      </div>
    </section>
  );
};

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
