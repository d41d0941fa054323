import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Guidance } from '../../check/guidance.tsx';
import type { State } from '../../messages.ts';
import { copy } from '../../warning/copy.ts';

interface Props {
  pack: State['pack'];
  /** Where, which part of the policy, and how serious: nothing of the post itself. */
  about: string;
}

/** A text for the safeguarding lead that holds nothing about pupils, and the ways to get it there. */
export const ConcernView = ({ pack: { dsl, provider, policyTitle, guidance }, about }: Props) => {
  const [text, setText] = useState(() =>
    i18n.t('panel.concern.ready', { title: dsl.title, policy: policyTitle, about }),
  );
  const [told, setTold] = useState('');
  // RFC 6068 wants line ends as mail has them.
  const lines = text.replace(/\r?\n/g, '\r\n');
  const address = `mailto:${dsl.email ?? ''}?subject=${encodeURIComponent(i18n.t('panel.concern.subject'))}&body=${encodeURIComponent(lines)}`;
  const take = async ({ currentTarget }: { currentTarget: HTMLElement }) => {
    setTold('');
    setTold(
      (await copy(text, currentTarget)) ? i18n.t('panel.concern.copied') : i18n.t('panel.concern.notCopied'),
    );
  };
  return (
    <>
      <h1>{i18n.t('panel.concern.title')}</h1>
      <p>{i18n.t('panel.concern.whom', { provider })}</p>
      <p class="reminder">{i18n.t('panel.concern.danger')}</p>
      {dsl.email || dsl.phone ? (
        <p class="contact">
          <strong>{[dsl.name, dsl.title].filter(Boolean).join(', ')}</strong>
          {dsl.email && <a href={`mailto:${dsl.email}`}>{dsl.email}</a>}
          {dsl.phone && <a href={`tel:${dsl.phone.replace(/[^\d+]/g, '')}`}>{dsl.phone}</a>}
        </p>
      ) : (
        <p class="soft">{i18n.t('panel.concern.noContact')}</p>
      )}
      <label class="choice">
        <span>{i18n.t('panel.concern.text')}</span>
        <textarea
          rows={12}
          value={text}
          aria-describedby="leave-out"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p id="leave-out" class="soft small">
        {i18n.t('panel.concern.textHelp')}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={take}>
          {i18n.t('panel.concern.copy')}
        </button>
        <a class="button" href={address}>
          {i18n.t('panel.concern.mail')}
        </a>
        <span class="soft small" role="status">
          {told}
        </span>
      </p>
      <Guidance links={guidance} />
    </>
  );
};
