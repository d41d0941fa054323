import { i18n } from '#i18n';
import { Sign } from '../../warning/icons.tsx';
import { marked } from '../../words/marked.tsx';
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
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('options.title')}</h1>
        <p class="soft">
          {marked(i18n.t('options.lead'), { link: (words) => <a href="/practise.html">{words}</a> })}
        </p>
        <p class="soft">
          {marked(i18n.t('options.forTheRules'), { link: (words) => <a href="/workbench.html">{words}</a> })}
        </p>
      </header>
      <Problem text={problem} />
      {state && (
        <>
          <section aria-labelledby="who">
            <h2 id="who">{i18n.t('who.title')}</h2>
            <p class="soft">{i18n.t('options.whoHelp')}</p>
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
