import { useState } from 'preact/hooks';
import type { Answer, State } from '../../messages.ts';
import { send } from '../../send.ts';
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
      <h3>Follow your provider’s rules</h3>
      <p class="soft">
        Your provider can give you a link. Its rules then come to this device by themselves, and are checked
        to be really from your provider. The provider’s host sees that some device asks, as any web host does,
        and nothing of what you write.
      </p>
      <form onSubmit={look}>
        <label>
          <span>Join link</span>
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
          See whose rules these are
        </button>
      </form>
      <Problem text={problem} />
      <div role="status">
        {busy && <p class="soft">Asking the rule host…</p>}
        {found && (
          <p class="reminder">
            <strong>{found.provider}</strong> publishes these rules at {hostOf(link)}: version {found.version}
            , {found.rules} rules. Is this your provider?
          </p>
        )}
      </div>
      {found && (
        <div class="row">
          <button type="button" class="primary" disabled={busy} onClick={join}>
            Yes, follow these rules
          </button>
          <button type="button" onClick={() => setFound(null)}>
            No
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
        {sure ? 'Yes, go back to the built-in rules' : 'Stop following these rules…'}
      </button>
      {sure && (
        <button type="button" onClick={() => setSure(false)}>
          Keep following them
        </button>
      )}
    </div>
  );
};
