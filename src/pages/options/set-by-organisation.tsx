import type { Managed } from '../../packs/managed.ts';
import { ACCOUNT_WORDS, ROLE_WORDS } from '../words.ts';
import { Fact } from './fact.tsx';

/** What the organisation's policy sets on this device. */
export const SetByOrganisation = ({ managed }: { managed: Managed }) => {
  const { channel, role, account, dsl, hosts, lock, countsEndpoint, provider, problems } = managed;
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">Set by your organisation</h2>
      <p class="soft">
        Your organisation looks after this device. What it sets here cannot be changed in these options.
      </p>
      {problems.map((problem) => (
        <p class="problem" key={problem}>
          {problem}
        </p>
      ))}
      <dl>
        {channel && <Fact name="Rules come from">{channel.address}</Fact>}
        {role && <Fact name="Role">{ROLE_WORDS[role]}</Fact>}
        {account && <Fact name="Accounts">{ACCOUNT_WORDS[account]}</Fact>}
        {dsl && <Fact name="Whom to ask">{[dsl.name, dsl.email, dsl.phone].filter(Boolean).join(', ')}</Fact>}
        {hosts && hosts.length > 0 && <Fact name="Further sites">{hosts.join(', ')}</Fact>}
        {countsEndpoint && provider && <Fact name="Weekly counts go to">{countsEndpoint}</Fact>}
        {lock && <Fact name="Locked">Sites cannot be switched off, and the rules stay in force.</Fact>}
      </dl>
    </section>
  );
};
