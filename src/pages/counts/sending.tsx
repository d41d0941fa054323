import { i18n } from '#i18n';
import { askBrowser } from '../../counts/consent.ts';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import { marked } from '../../words/marked.tsx';
import type { ExtensionState } from '../use-state.ts';

interface Props {
  sending: NonNullable<State['sending']>;
  change: ExtensionState['change'];
}

/** What is sent to the provider, and the person's say in it. */
export const Sending = ({ sending: { host, provider, choice }, change }: Props) => {
  const decide = (on: boolean) =>
    change(async () => {
      if (on && !(await askBrowser())) throw new Error(i18n.t('counts.sending.browserSaidNo'));
      await send({ type: 'send-counts', on });
    });
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{i18n.t('counts.sending.title')}</h2>
      <p role="status">
        {choice === 'ask' &&
          marked(i18n.t('counts.sending.asked', { provider }), { b: (words) => <b>{words}</b> })}
        {choice === 'on' && marked(i18n.t('counts.sending.on', { host }), { b: (words) => <b>{words}</b> })}
        {choice === 'off' && i18n.t('counts.sending.off')}
      </p>
      <ul class="points">
        <li>{marked(i18n.t('counts.sending.when', { host }), { b: (words) => <b>{words}</b> })}</li>
        <li>{i18n.t('counts.sending.what')}</li>
        <li>{i18n.t('counts.sending.notSent')}</li>
        <li>{i18n.t('counts.sending.notBefore')}</li>
        <li>{i18n.t('counts.sending.receiver')}</li>
      </ul>
      <div class="row">
        {choice !== 'on' && (
          <button type="button" class={choice === 'ask' ? 'primary' : ''} onClick={() => decide(true)}>
            {i18n.t('counts.sending.send')}
          </button>
        )}
        {choice !== 'off' && (
          <button type="button" onClick={() => decide(false)}>
            {choice === 'ask' ? i18n.t('counts.sending.doNotSend') : i18n.t('counts.sending.stop')}
          </button>
        )}
      </div>
    </section>
  );
};
