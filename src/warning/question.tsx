import { i18n } from '../words/lasting.ts';
import type { Ask, Choice } from './dialog.tsx';
import { FindingBody } from './finding.tsx';
import { gather } from './gather.ts';
import { Heading } from './heading.tsx';
import { OtherFindings } from './others.tsx';
import { AboutPolicy } from './policy.tsx';
import { byPerson } from './shield.ts';

type Props = Omit<Ask, 'signal'> & { onChoice: (choice: Choice) => void };

/** What the dialog says and asks. */
export const Question = ({ warning, text, onReportWrong, onChoice }: Props) => {
  const [first, ...others] = gather(warning.findings);
  const choose = (choice: Choice) => (event: Event) => {
    if (byPerson(event)) onChoice(choice);
  };
  return (
    <>
      <div class="body">
        <Heading severity={warning.severity} title={first ? first.what : warning.policyTitle} />
        <div id="about">
          {first && (
            <FindingBody
              finding={first}
              text={text}
              suggestion={warning.suggestion}
              onReportWrong={onReportWrong}
            />
          )}
        </div>
        <OtherFindings findings={others} text={text} onReportWrong={onReportWrong} />
        <AboutPolicy warning={warning} />
      </div>
      <footer>
        <button type="button" class="primary" data-first onClick={choose('edit')}>
          {i18n.t('dialog.edit')}
        </button>
        {warning.decision === 'stop' ? (
          <p class="stop">{i18n.t('dialog.mustChange')}</p>
        ) : (
          <>
            <button type="button" class="secondary" onClick={choose('post')}>
              {i18n.t('dialog.post')}
            </button>
            <p class="device">{i18n.t('dialog.onDevice')}</p>
          </>
        )}
      </footer>
    </>
  );
};
