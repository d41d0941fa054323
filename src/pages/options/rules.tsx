import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
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
    if (file.size > MOST_BYTES) setProblem(i18n.t('options.rules.tooLarge'));
    else
      await change(async () => {
        const answer = await send({ type: 'use-pack', json: await file.text() });
        if (answer.ok)
          setDone(i18n.t('options.rules.nowInForce', { id: answer.pack.id, version: answer.pack.version }));
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
      <h2 id="rules">{i18n.t('options.rules.title')}</h2>
      {reminders.map((reminder) => reminder && <p class="reminder">{reminder}</p>)}
      <Problem text={problem || packProblem || channel?.problem || undefined} />
      <dl>
        <Fact name={i18n.t('options.rules.provider')}>{pack.provider}</Fact>
        <Fact name={i18n.t('options.rules.rules')}>
          {i18n.t(pack.builtIn ? 'options.rules.builtIn' : 'options.rules.version', {
            ...{ id: pack.id, version: pack.version, count: pack.rules },
          })}
        </Fact>
        <Fact name={i18n.t('options.rules.nextReview')}>{dayWords(pack.policyNextReview)}</Fact>
        {channel && (
          <>
            <Fact name={i18n.t('options.rules.host')}>{channel.address}</Fact>
            <Fact name={i18n.t('options.rules.confirmed')}>{confirmedWords(channel.confirmedAt, now)}</Fact>
          </>
        )}
      </dl>
      {channel?.setAside && channel.version !== null && (
        <p class="soft">{i18n.t('options.rules.setAside', { version: channel.version })}</p>
      )}
      {channel && channel.version === null && !channel.problem && (
        <p class="soft">{i18n.t('options.rules.notYourTurn')}</p>
      )}
      <div class="row">
        {channel ? (
          <button type="button" onClick={() => having('check-channel', i18n.t('options.rules.checked'))}>
            {i18n.t('options.rules.check')}
          </button>
        ) : (
          !managed?.channel && <FileButton onFile={load} />
        )}
        {!pack.builtIn && !managed?.lock && (
          <button
            type="button"
            onClick={() => having('use-built-in-pack', i18n.t('options.rules.builtInInForce'))}
          >
            {i18n.t('options.rules.useBuiltIn')}
          </button>
        )}
        {channel?.setAside && (
          <button
            type="button"
            onClick={() => having('use-channel-rules', i18n.t('options.rules.providersInForce'))}
          >
            {i18n.t('options.rules.useProviders')}
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
    {i18n.t('options.rules.load')}
    <input
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget }) => onFile(currentTarget)}
    />
  </label>
);
