import type { State } from '../messages.ts';
import { send } from '../send.ts';
import { Choice } from './choice.tsx';
import type { ExtensionState } from './use-state.ts';
import { ACCOUNT_WORDS, ROLE_WORDS } from './words.ts';

/** Who writes: some rules differ by role and by kind of account. */
export const Who = ({ state, change }: { state: State; change: ExtensionState['change'] }) => {
  const { role, account, managed } = state;
  return (
    <div class="fields">
      <Choice
        label="I am a"
        words={ROLE_WORDS}
        value={role}
        disabled={managed?.role !== undefined}
        onChange={(next) => change(() => send({ type: 'who', role: next, account }))}
      />
      <Choice
        label="My accounts are"
        words={ACCOUNT_WORDS}
        value={account}
        disabled={managed?.account !== undefined}
        onChange={(next) => change(() => send({ type: 'who', role, account: next }))}
      />
    </div>
  );
};
