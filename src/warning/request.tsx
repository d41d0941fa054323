import { render } from 'preact';
import type { Warning } from '../verdict/explain.ts';
import { i18n } from '../words/lasting.ts';
import css from './dialog.css?inline';
import { FindingBody } from './finding.tsx';
import { Heading } from './heading.tsx';
import { askInModal } from './modal.ts';
import { AboutPolicy } from './policy.tsx';
import { byPerson } from './shield.ts';

/** `rest` accepts, too, and wants no further question for a while. */
export type RequestChoice = 'leave' | 'accept' | 'rest';

/** Asks about a friend or follow request before it is accepted. Never rejects. */
export const askAboutRequest = (question: Warning, signal: AbortSignal): Promise<RequestChoice> =>
  askInModal<RequestChoice>({
    css,
    cancelled: 'leave',
    signal,
    draw: (dialog, choose) => render(<RequestQuestion question={question} onChoice={choose} />, dialog),
  });

interface Props {
  question: Warning;
  onChoice: (choice: RequestChoice) => void;
}

const RequestQuestion = ({ question, onChoice }: Props) => {
  const [finding] = question.findings;
  const choose = (choice: RequestChoice) => (event: Event) => {
    if (byPerson(event)) onChoice(choice);
  };
  return (
    <>
      <div class="body">
        <Heading before={i18n.t('request.beforeYouAccept')} title={finding?.what ?? question.policyTitle} />
        <div id="about">{finding && <FindingBody finding={finding} text="" />}</div>
        <AboutPolicy warning={question} />
      </div>
      <footer>
        <button type="button" class="primary" data-first onClick={choose('leave')}>
          {i18n.t('request.leave')}
        </button>
        <button type="button" class="secondary" onClick={choose('accept')}>
          {i18n.t('request.accept')}
        </button>
        <button type="button" class="secondary" onClick={choose('rest')}>
          {i18n.t('request.rest')}
        </button>
      </footer>
    </>
  );
};
