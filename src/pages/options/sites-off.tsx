import { i18n } from '#i18n';
import { send } from '../../send.ts';
import type { ExtensionState } from '../use-state.ts';

/** Sites on which the person switched the checks off. */
export const SitesOff = ({ hosts, change }: { hosts: string[]; change: ExtensionState['change'] }) => (
  <section aria-labelledby="sites">
    <h2 id="sites">{i18n.t('options.off.title')}</h2>
    {hosts.length === 0 ? (
      <p class="soft">{i18n.t('options.off.none')}</p>
    ) : (
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              aria-label={i18n.t('options.off.switchOnHost', { host })}
              onClick={() => change(() => send({ type: 'switch-site', host, on: true }))}
            >
              {i18n.t('options.off.switchOn')}
            </button>
          </li>
        ))}
      </ul>
    )}
  </section>
);
