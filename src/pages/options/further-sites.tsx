import { i18n } from '#i18n';
import type { SiteToAllow } from '../../messages.ts';
import { send } from '../../send.ts';
import { patternOf } from '../../sites/granted.ts';
import { listWords } from '../../words/format.ts';
import type { ExtensionState } from '../use-state.ts';
import { Grant } from './grant.tsx';

const namesOf = (sites: readonly SiteToAllow[]): string =>
  listWords(sites.map(({ host }) => host.replace(/^\*\./, '')));

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
        <h2 id="further">{i18n.t('options.further.title')}</h2>
        {covered.length > 0 && (
          <p class={missing.length > 0 ? 'soft' : undefined}>
            {i18n.t('options.further.checked', { sites: namesOf(covered) })}
          </p>
        )}
        {missing.length > 0 && (
          <>
            <p>{i18n.t('options.further.asked', { sites: namesOf(missing) })}</p>
            <Grant
              origins={missing.map(({ host }) => patternOf(host))}
              label={i18n.t('options.further.allow')}
              onGranted={guard}
            />
          </>
        )}
      </section>
    )
  );
};
