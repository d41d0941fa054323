import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Answer, State } from '../../messages.ts';
import { send } from '../../send.ts';
import { marked } from '../../words/marked.tsx';
import { Problem } from '../problem.tsx';
import type { ExtensionState } from '../use-state.ts';

interface Props {
  state: State;
  change: ExtensionState['change'];
}

/** Following a provider's rules, and no longer following them. */
export const Join = ({ state: { channel }, change }: Props) =>
  channel ? (
    <Leave onLeave={() => change(() => send({ type: 'leave-channel' }))} />
  ) : (
    <Enter change={change} />
  );

type Found = Extract<Answer<'look-at-channel'>, { ok: true }>;

const hostOf = (link: string) => URL.parse(link.trim())?.host ?? '';

/** By a link; the provider's name is shown before anything changes. */
const Enter = ({ change }: Pick<Props, 'change'>) => {
  const [link, setLink] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const trying = async (work: () => Promise<void>) => {
    setProblem('');
    setBusy(true);
    await change(work);
    setBusy(false);
  };
  const look = (event: Event) => {
    event.preventDefault();
    setFound(null);
    return trying(async () => {
      const answer = await send({ type: 'look-at-channel', link });
      if (answer.ok) setFound(answer);
      else setProblem(answer.problem);
    });
  };
  const join = () =>
    trying(async () => {
      const answer = await send({ type: 'join-channel', link });
      if (!answer.ok) setProblem(answer.problem);
    });

  return (
    <div class="join">
      <h3>{i18n.t('options.join.title')}</h3>
      <p class="soft">{i18n.t('options.join.how')}</p>
      <form onSubmit={look}>
        <label>
          <span>{i18n.t('options.join.link')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            required
            value={link}
            onInput={({ currentTarget }) => {
              setLink(currentTarget.value);
              setFound(null);
              setProblem('');
            }}
          />
        </label>
        <button type="submit" disabled={busy}>
          {i18n.t('options.join.look')}
        </button>
      </form>
      <Problem text={problem} />
      <div role="status">
        {busy && <p class="soft">{i18n.t('options.join.asking')}</p>}
        {found && (
          <p class="reminder">
            {marked(i18n.t('options.join.found', { ...found, host: hostOf(link) }), {
              b: (words) => <strong>{words}</strong>,
            })}
          </p>
        )}
      </div>
      {found && (
        <div class="row">
          <button type="button" class="primary" disabled={busy} onClick={join}>
            {i18n.t('options.join.yes')}
          </button>
          <button type="button" onClick={() => setFound(null)}>
            {i18n.t('options.join.no')}
          </button>
        </div>
      )}
    </div>
  );
};

/** Asks once more before it leaves. */
const Leave = ({ onLeave }: { onLeave: () => void }) => {
  const [sure, setSure] = useState(false);
  return (
    <div class="row">
      <button type="button" onClick={() => (sure ? onLeave() : setSure(true))}>
        {sure ? i18n.t('options.join.yesLeave') : i18n.t('options.join.leave')}
      </button>
      {sure && (
        <button type="button" onClick={() => setSure(false)}>
          {i18n.t('options.join.keep')}
        </button>
      )}
    </div>
  );
};
