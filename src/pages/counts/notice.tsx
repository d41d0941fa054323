import { i18n } from '#i18n';
import type { State } from '../../messages.ts';
import { marked } from '../../words/marked.tsx';

/** Tells, wherever the person comes by, that their provider asks for counts and waits for an answer. */
export const SendingNotice = ({ sending }: { sending: State['sending'] }) =>
  sending?.choice === 'ask' ? (
    <p class="reminder">
      {marked(i18n.t('counts.sending.notice'), {
        link: (words) => (
          <a href="/counts.html" target="_blank" rel="noreferrer">
            {words}
          </a>
        ),
      })}
    </p>
  ) : null;
