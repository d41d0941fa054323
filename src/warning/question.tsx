import type { Ask, Choice } from './dialog.tsx';
import { FindingBody } from './finding.tsx';
import { gather } from './gather.ts';
import { Sign } from './icons.tsx';
import { AboutPolicy } from './policy.tsx';
import { SeverityTag } from './severity.tsx';
import { byPerson } from './shield.ts';
import { words } from './words.ts';

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
        <header>
          <p class="brand">
            <Sign />
            {words.before}
          </p>
          <SeverityTag severity={warning.severity} />
        </header>
        <h2 id="what">{first ? first.what : warning.policyTitle}</h2>
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
        {others.length > 0 && (
          <section class="others">
            <h3>{words.more(others.length)}</h3>
            {others.map((finding) => (
              <details key={finding.rule}>
                <summary>{finding.title}</summary>
                <p class="what">{finding.what}</p>
                <FindingBody finding={finding} text={text} onReportWrong={onReportWrong} />
              </details>
            ))}
          </section>
        )}
        <AboutPolicy warning={warning} />
      </div>
      <footer>
        <button type="button" class="primary" data-first onClick={choose('edit')}>
          {words.edit}
        </button>
        {warning.decision === 'stop' ? (
          <p class="stop">{words.stop}</p>
        ) : (
          <>
            <button type="button" class="secondary" onClick={choose('post')}>
              {words.post}
            </button>
            <p class="device">{words.onDevice}</p>
          </>
        )}
      </footer>
    </>
  );
};
