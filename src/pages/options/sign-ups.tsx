import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SiteToAllow } from '../../messages.ts';
import { send } from '../../send.ts';
import { signUpPattern } from '../../sites/sign-up/pattern.ts';
import { listWords } from '../../words/format.ts';
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
        <h2 id="sign-ups">{i18n.t('options.signUps.title')}</h2>
        <p class="soft">{i18n.t('options.signUps.lead', { count: sites.length })}</p>
        <details>
          <summary>{i18n.t('options.signUps.which')}</summary>
          <p>{listWords(sites.map(({ host }) => host))}</p>
        </details>
        <p role="status">
          {isOn &&
            (missing.length > 0 ? i18n.t('options.signUps.onForSome', { on }) : i18n.t('options.signUps.on'))}
        </p>
        {missing.length > 0 && (
          <Grant
            origins={missing.map(({ host }) => signUpPattern(host))}
            label={
              isOn
                ? i18n.t('options.signUps.newToo', { count: missing.length })
                : i18n.t('options.signUps.tellMe')
            }
            onGranted={watch}
          />
        )}
        {isOn && (
          <div class="row">
            <button type="button" onClick={end}>
              {i18n.t('options.signUps.stop')}
            </button>
          </div>
        )}
      </section>
    )
  );
};
