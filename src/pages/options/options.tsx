import { Sign } from '../../warning/icons.tsx';
import { Problem } from '../problem.tsx';
import { useExtensionState } from '../use-state.ts';
import { Who } from '../who.tsx';
import { Counts } from './counts.tsx';
import { FurtherSites } from './further-sites.tsx';
import { PrivacySettings } from './privacy-settings.tsx';
import { Rules } from './rules.tsx';
import { SetByOrganisation } from './set-by-organisation.tsx';
import { SignUps } from './sign-ups.tsx';
import { SitesChanged } from './sites-changed.tsx';
import { SitesOff } from './sites-off.tsx';

/** The options page: what is in force, what is counted, and the switches. */
export const Options = () => {
  const { state, problem, change } = useExtensionState();
  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          Forethought
        </p>
        <h1>Options</h1>
        <p class="soft">
          Everything is checked and kept on this device. <a href="/practise.html">Practise safely</a> to see
          how it works.
        </p>
        <p class="soft">
          For the person who looks after the rules: <a href="/workbench.html">change, try and publish them</a>
          .
        </p>
      </header>
      <Problem text={problem} />
      {state && (
        <>
          <section aria-labelledby="who">
            <h2 id="who">Who you are</h2>
            <p class="soft">Some rules differ by role, or by whose account it is.</p>
            <Who state={state} change={change} />
          </section>
          {state.managed && <SetByOrganisation managed={state.managed} />}
          <Rules state={state} change={change} />
          <FurtherSites sites={state.furtherSites} change={change} />
          <PrivacySettings counts={state.counts} />
          <SitesChanged rows={state.counts} />
          <SitesOff hosts={state.switchedOff} change={change} />
          <SignUps sites={state.signUpSites} change={change} />
          <Counts state={state} />
        </>
      )}
    </main>
  );
};
