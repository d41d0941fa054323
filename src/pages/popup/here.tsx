import { browser } from 'wxt/browser';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import type { ExtensionState } from '../use-state.ts';

interface Props {
  host: string;
  state: State;
  change: ExtensionState['change'];
}

const SENTENCE: Record<State['here'], string> = {
  on: 'Posts are checked here, on this device.',
  off: 'Switched off here. Posts go out unchecked.',
  'off-by-rules': 'Switched off by your rules, until they fit this site again. Posts go out unchecked.',
  'not-covered': 'Forethought does not see this site yet.',
};

/** What Forethought does on this site, and the switch for it. */
export const Here = ({ host, state, change }: Props) => {
  const on = state.here === 'on';
  const turn = () => change(() => send({ type: 'switch-site', host, on: !on }));
  return (
    <section class="here" aria-labelledby="site">
      <div>
        <h2 id="site">{state.siteName ?? host}</h2>
        <p class="soft small">{SENTENCE[state.here]}</p>
      </div>
      {state.here === 'not-covered' && (
        <button type="button" class="primary" onClick={() => change(() => cover(host))}>
          Check my posts here
        </button>
      )}
      {(on || state.here === 'off') && (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={on}
          aria-labelledby="site"
          disabled={on && state.managed?.lock === true}
          onClick={turn}
        />
      )}
    </section>
  );
};

/** The browser asks the person itself, and wants to be asked first thing after the press. */
async function cover(host: string): Promise<void> {
  if (await browser.permissions.request({ origins: [`*://${host}/*`] }))
    await send({ type: 'switch-site', host, on: true });
}
