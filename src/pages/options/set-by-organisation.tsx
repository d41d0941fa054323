import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Managed } from '../../packs/managed.ts';
import { patternOf } from '../../sites/granted.ts';
import { Problem } from '../problem.tsx';
import { ACCOUNT_WORDS, ROLE_WORDS } from '../words.ts';
import { Fact } from './fact.tsx';

/** What the organisation's policy sets on this device. */
export const SetByOrganisation = ({ managed }: { managed: Managed }) => {
  const { channel, role, account, dsl, hosts = [], lock, problems } = managed;
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
        {hosts.length > 0 && <Fact name="Further sites">{hosts.join(', ')}</Fact>}
        {lock && <Fact name="Locked">Sites cannot be switched off, and the rules stay in force.</Fact>}
      </dl>
      {hosts.length > 0 && <Grant hosts={hosts} />}
    </section>
  );
};

/** A browser lets only the person grant a site to an extension. */
const Grant = ({ hosts }: { hosts: string[] }) => {
  const [missing, setMissing] = useState<string[]>([]);
  const [problem, setProblem] = useState('');
  const look = () =>
    Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [patternOf(host)] }))).then(
      (granted) => setMissing(hosts.filter((_, at) => !granted[at])),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list itself is new with every state
  useEffect(() => {
    look();
  }, [hosts.join(' ')]);
  if (missing.length === 0) return null;

  const ask = async () => {
    const granted = await browser.permissions.request({ origins: missing.map(patternOf) });
    setProblem(granted ? '' : 'The browser did not allow it. Press the button again and choose Allow.');
    await look();
  };
  return (
    <>
      <p>Your organisation asks you to have posts checked on {missing.join(', ')} too.</p>
      <div class="row">
        <button type="button" class="primary" onClick={ask}>
          Check my posts there
        </button>
      </div>
      <Problem text={problem} />
    </>
  );
};
