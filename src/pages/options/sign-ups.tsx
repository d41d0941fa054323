import { browser } from 'wxt/browser';
import type { SiteToAllow } from '../../messages.ts';
import { send } from '../../send.ts';
import { signUpPattern } from '../../sites/sign-up/pattern.ts';
import type { ExtensionState } from '../use-state.ts';
import { Grant } from './grant.tsx';

/** The tip about a work email address on dating and gambling sites, and its switch. */
export const SignUps = ({ sites, change }: { sites: SiteToAllow[]; change: ExtensionState['change'] }) => {
  const missing = sites.filter(({ on }) => !on);
  const on = sites.length - missing.length;
  const isOn = on > 0;
  const watch = () => change(() => send({ type: 'watch-sign-ups', on: true }));
  const end = () =>
    change(async () => {
      await send({ type: 'watch-sign-ups', on: false });
      await browser.permissions.remove({ origins: sites.map(({ host }) => signUpPattern(host)) });
    });
  return (
    sites.length > 0 && (
      <section aria-labelledby="sign-ups">
        <h2 id="sign-ups">Work email on dating and gambling sites</h2>
        <p class="soft">
          Forethought can tell you when you give a work email address to one of {sites.length} such sites,
          before you send the form. It looks at email boxes only, and the address stays on the page.
        </p>
        <details>
          <summary>Which sites</summary>
          <p>{new Intl.ListFormat('en-GB').format(sites.map(({ host }) => host))}</p>
        </details>
        <p role="status">{isOn && `Switched on${missing.length > 0 ? ` for ${on} of them` : ''}.`}</p>
        {missing.length > 0 && (
          <Grant
            origins={missing.map(({ host }) => signUpPattern(host))}
            label={isOn ? `Tell me on ${missing.length} new sites too` : 'Tell me there'}
            onGranted={watch}
          />
        )}
        {isOn && (
          <div class="row">
            <button type="button" onClick={end}>
              Stop telling me
            </button>
          </div>
        )}
      </section>
    )
  );
};
