import type { Managed } from '../../packs/managed.ts';
import { accountWords, roleWords } from '../choices.ts';
import { Fact } from './fact.tsx';

/** What the organisation's policy sets on this device. */
export const SetByOrganisation = ({ managed }: { managed: Managed }) => {
  const { channel, role, account, dsl, lock, problems } = managed;
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
        {role && <Fact name="Role">{roleWords()[role]}</Fact>}
        {account && <Fact name="Accounts">{accountWords()[account]}</Fact>}
        {dsl && <Fact name="Whom to ask">{[dsl.name, dsl.email, dsl.phone].filter(Boolean).join(', ')}</Fact>}
        {lock && <Fact name="Locked">Sites cannot be switched off, and the rules stay in force.</Fact>}
      </dl>
    </section>
  );
};
