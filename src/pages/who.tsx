import { i18n } from '#i18n';
import type { State } from '../messages.ts';
import { send } from '../send.ts';
import { Choice } from './choice.tsx';
import { accountWords, roleWords } from './choices.ts';
import type { ExtensionState } from './use-state.ts';

/** Who writes: some rules differ by role and by kind of account. */
export const Who = ({ state, change }: { state: State; change: ExtensionState['change'] }) => {
  const { role, account, managed } = state;
  return (
    <div class="fields">
      <Choice
        label={i18n.t('who.role')}
        words={roleWords()}
        value={role}
        disabled={managed?.role !== undefined}
        onChange={(next) => change(() => send({ type: 'who', role: next, account }))}
      />
      <Choice
        label={i18n.t('who.account')}
        words={accountWords()}
        value={account}
        disabled={managed?.account !== undefined}
        onChange={(next) => change(() => send({ type: 'who', role, account: next }))}
      />
    </div>
  );
};
