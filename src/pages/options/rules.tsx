import { useState } from 'preact/hooks';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import { dayWords } from '../../words/format.ts';
import { Problem } from '../problem.tsx';
import type { ExtensionState } from '../use-state.ts';
import { ageReminder, confirmedWords } from './age.ts';
import { Fact } from './fact.tsx';
import { Join } from './join.tsx';
import { reviewReminder } from './review.ts';

const MOST_BYTES = 4_000_000;

/** The rules in force, where they come from, and other rules. */
export const Rules = ({ state, change }: { state: State; change: ExtensionState['change'] }) => {
  const { pack, packProblem, channel, managed } = state;
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const now = Date.now();
  const reminders = [
    reviewReminder(pack.policyNextReview, new Date(now)),
    channel && !channel.setAside ? ageReminder(channel.confirmedAt, now) : null,
  ];

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
  const having = (type: 'use-built-in-pack' | 'use-channel-rules' | 'check-channel', said: string) => {
    setProblem('');
    setDone('');
    return change(async () => {
      await send({ type });
      setDone(said);
    });
  };

  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules in force</h2>
      {reminders.map((reminder) => reminder && <p class="reminder">{reminder}</p>)}
      <Problem text={problem || packProblem || channel?.problem || undefined} />
      <dl>
        <Fact name="Provider">{pack.provider}</Fact>
        <Fact name="Rules">
          {pack.id}, version {pack.version}
          {pack.builtIn ? ' (built in)' : ''}: {pack.rules} rules
        </Fact>
        <Fact name="Policy’s next review">{dayWords(pack.policyNextReview)}</Fact>
        {channel && (
          <>
            <Fact name="Rule host">{channel.address}</Fact>
            <Fact name="Last confirmed">{confirmedWords(channel.confirmedAt, now)}</Fact>
          </>
        )}
      </dl>
      {channel?.setAside && (
        <p class="soft">
          You chose the built-in rules. When your provider publishes newer rules than version{' '}
          {channel.version}, those come into force.
        </p>
      )}
      {channel && channel.version === null && !channel.problem && (
        <p class="soft">
          Your provider hands its rules out step by step. It is not this device’s turn yet; until then the
          built-in rules are in force.
        </p>
      )}
      <div class="row">
        {channel ? (
          <button type="button" onClick={() => having('check-channel', 'Checked.')}>
            Check for new rules
          </button>
        ) : (
          !managed?.channel && <FileButton onFile={load} />
        )}
        {!pack.builtIn && !managed?.lock && (
          <button
            type="button"
            onClick={() => having('use-built-in-pack', 'The built-in rules are in force.')}
          >
            Use the built-in rules
          </button>
        )}
        {channel?.setAside && (
          <button
            type="button"
            onClick={() => having('use-channel-rules', 'The provider’s rules are in force.')}
          >
            Use the provider’s rules
          </button>
        )}
        <span class="soft" role="status">
          {done}
        </span>
      </div>
      {!managed?.channel && <Join state={state} change={change} />}
    </section>
  );
};

const FileButton = ({ onFile }: { onFile: (input: HTMLInputElement) => void }) => (
  <label class="button file">
    Load rules from a file…
    <input
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget }) => onFile(currentTarget)}
    />
  </label>
);
