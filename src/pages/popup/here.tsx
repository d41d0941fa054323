import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import { keyFor } from '../../words/key-for.ts';
import type { ExtensionState } from '../use-state.ts';

interface Props {
  host: string;
  state: State;
  change: ExtensionState['change'];
}

/** What Forethought does on this site, and the switch for it. */
export const Here = ({ host, state, change }: Props) => {
  const on = state.here === 'on';
  const turn = () => change(() => send({ type: 'switch-site', host, on: !on }));
  return (
    <section class="here" aria-labelledby="site">
      <div>
        <h2 id="site">{state.siteName ?? host}</h2>
        <p class="soft small">{i18n.t(`popup.here.${keyFor(state.here)}`)}</p>
      </div>
      {state.here === 'not-covered' && (
        <button type="button" class="primary" onClick={() => change(() => cover(host))}>
          {i18n.t('popup.checkHere')}
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
