import type { State } from '../../messages.ts';

/** Tells, wherever the person comes by, that their provider asks for counts and waits for an answer. */
export const SendingNotice = ({ sending }: { sending: State['sending'] }) =>
  sending?.choice === 'ask' ? (
    <p class="reminder">
      Your provider asks for weekly counts. Nothing is sent before you have answered:{' '}
      <a href="/counts.html" target="_blank" rel="noreferrer">
        see what would be sent
      </a>
      .
    </p>
  ) : null;
