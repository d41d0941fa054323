import { useState } from 'preact/hooks';
import { i18n } from '../words/lasting.ts';
import { copy } from './copy.ts';
import { byPerson } from './shield.ts';

/** The post as it could be written instead, to take along. */
export const Suggestion = ({ text }: { text: string }) => {
  const [told, setTold] = useState('');
  const copied = i18n.t('dialog.copied');
  const notCopied = i18n.t('dialog.notCopied');
  const take = async (event: Event) => {
    const button = event.currentTarget;
    if (!byPerson(event) || !(button instanceof HTMLElement)) return;
    setTold('');
    setTold((await copy(text, button)) ? copied : notCopied);
  };
  return (
    <section class="suggestion">
      <h3 id="suggested">{i18n.t('dialog.suggestion')}</h3>
      <div class="offer">
        <blockquote dir="auto">{text}</blockquote>
        <button type="button" class="copy" aria-describedby="suggested" onClick={take}>
          {told === copied ? copied : i18n.t('dialog.copy')}
        </button>
      </div>
      <p class={told === notCopied ? 'noticed' : 'hidden'} role="status">
        {told}
      </p>
    </section>
  );
};
