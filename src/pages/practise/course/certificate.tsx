import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { State } from '../../../messages.ts';
import { dayWords } from '../../../words/format.ts';

interface Props {
  pack: State['pack'];
  right: number;
  questions: number;
  today: string;
  onAgain: () => void;
}

/** Shown when all was answered. The name is for the paper: it is not kept. */
export const Certificate = ({ pack, right, questions, today, onAgain }: Props) => {
  const [name, setName] = useState('');
  return (
    <section class="certificate" aria-labelledby="certificate">
      <h2 id="certificate">{i18n.t('practise.certificate.title')}</h2>
      <p class="paper name">{name}</p>
      <p>
        {i18n.t('practise.certificate.what', {
          ...{ policy: pack.policyTitle, provider: pack.provider, questions, right, day: dayWords(today) },
        })}
      </p>
      <p class="soft small">{i18n.t('practise.certificate.how', { id: pack.id, version: pack.version })}</p>
      <div class="screen">
        <label class="choice">
          <span>{i18n.t('practise.certificate.name')}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={80}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="button" class="primary" disabled={name.trim() === ''} onClick={() => window.print()}>
            {i18n.t('practise.certificate.print')}
          </button>
          <button type="button" onClick={onAgain}>
            {i18n.t('practise.startAgain')}
          </button>
        </div>
      </div>
    </section>
  );
};
