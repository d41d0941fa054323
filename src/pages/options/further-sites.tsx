import type { SiteToAllow } from '../../messages.ts';
import { send } from '../../send.ts';
import { patternOf } from '../../sites/granted.ts';
import type { ExtensionState } from '../use-state.ts';
import { Grant } from './grant.tsx';

const namesOf = (sites: readonly SiteToAllow[]): string =>
  new Intl.ListFormat('en-GB').format(sites.map(({ host }) => host.replace(/^\*\./, '')));

/** Sites on which the organisation or the rules in force ask for posts to be checked. */
export const FurtherSites = ({
  sites,
  change,
}: {
  sites: SiteToAllow[];
  change: ExtensionState['change'];
}) => {
  const covered = sites.filter(({ on }) => on);
  const missing = sites.filter(({ on }) => !on);
  const guard = () =>
    change(() => Promise.all(missing.map(({ host }) => send({ type: 'switch-site', host, on: true }))));
  return (
    sites.length > 0 && (
      <section aria-labelledby="further">
        <h2 id="further">Further sites</h2>
        {covered.length > 0 && (
          <p class={missing.length > 0 ? 'soft' : undefined}>
            Your posts are checked on {namesOf(covered)}, as your organisation asks.
          </p>
        )}
        {missing.length > 0 && (
          <>
            <p>
              Your organisation asks you to have posts checked on {namesOf(missing)} too. Your browser then
              asks whether you allow it.
            </p>
            <Grant
              origins={missing.map(({ host }) => patternOf(host))}
              label="Check my posts there"
              onGranted={guard}
            />
          </>
        )}
      </section>
    )
  );
};
