import { send } from '../../send.ts';
import type { ExtensionState } from '../use-state.ts';

/** Sites on which the person switched the checks off. */
export const SitesOff = ({ hosts, change }: { hosts: string[]; change: ExtensionState['change'] }) => (
  <section aria-labelledby="sites">
    <h2 id="sites">Sites switched off</h2>
    {hosts.length === 0 ? (
      <p class="soft">None. To switch Forethought off on a site, open its popup there.</p>
    ) : (
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              aria-label={`Switch on again on ${host}`}
              onClick={() => change(() => send({ type: 'switch-site', host, on: true }))}
            >
              Switch on again
            </button>
          </li>
        ))}
      </ul>
    )}
  </section>
);
