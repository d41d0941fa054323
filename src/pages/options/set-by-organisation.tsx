import { i18n } from '#i18n';
import type { Managed } from '../../packs/managed.ts';
import { Fact } from './fact.tsx';

/** What the organisation's policy sets on this device. */
export const SetByOrganisation = ({ managed }: { managed: Managed }) => {
  const { channel, role, account, dsl, hosts, lock, countsEndpoint, provider, problems } = managed;
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{i18n.t('options.organisation.title')}</h2>
      <p class="soft">{i18n.t('options.organisation.lead')}</p>
      {problems.map((problem) => (
        <p class="problem" key={problem}>
          {problem}
        </p>
      ))}
      <dl>
        {channel && <Fact name={i18n.t('options.organisation.rulesFrom')}>{channel.address}</Fact>}
        {role && <Fact name={i18n.t('options.organisation.role')}>{i18n.t(`role.${role}`)}</Fact>}
        {account && (
          <Fact name={i18n.t('options.organisation.accounts')}>{i18n.t(`account.${account}`)}</Fact>
        )}
        {dsl && (
          <Fact name={i18n.t('options.organisation.whomToAsk')}>
            {[dsl.name, dsl.email, dsl.phone].filter(Boolean).join(', ')}
          </Fact>
        )}
        {hosts && hosts.length > 0 && <Fact name={i18n.t('options.further.title')}>{hosts.join(', ')}</Fact>}
        {countsEndpoint && provider && (
          <Fact name={i18n.t('options.organisation.countsGoTo')}>{countsEndpoint}</Fact>
        )}
        {lock && (
          <Fact name={i18n.t('options.organisation.locked')}>
            {i18n.t('options.organisation.lockedHelp')}
          </Fact>
        )}
      </dl>
    </section>
  );
};
