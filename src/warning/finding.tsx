import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ExplainedFinding } from '../verdict/explain.ts';
import { i18n } from '../words/lasting.ts';
import { Quote } from './quote.tsx';
import { byPerson } from './shield.ts';
import { Suggestion } from './suggestion.tsx';

interface Told {
  finding: ExplainedFinding;
  text: string;
  /** The post as it could be written instead. */
  suggestion?: string | undefined;
  /** Without it, the person has no button that says so. */
  onReportWrong?: ((rule: string) => void) | undefined;
  /** Shown in the place of the text. */
  children?: ComponentChildren;
}

/** One finding in full: the words, the clause, why, and what to do instead. */
export const FindingBody = ({ finding, text, suggestion, onReportWrong, children }: Told) => (
  <>
    <p class="clause">
      <span class="label">{finding.clauseLabel}</span> {finding.clausePlain}
    </p>
    {text.trim() !== '' && <Quote text={text} spans={finding.spans} />}
    {children}
    {finding.reason !== '' && <p class="noticed">{i18n.t('dialog.noticed', { reason: finding.reason })}</p>}
    <section>
      <h3>{i18n.t('dialog.why')}</h3>
      <p>{finding.why}</p>
    </section>
    <section class="instead">
      <h3>{i18n.t('dialog.instead')}</h3>
      <p>{finding.advice}</p>
    </section>
    {suggestion && <Suggestion text={suggestion} />}
    {onReportWrong && <ReportWrong finding={finding} onReportWrong={onReportWrong} />}
  </>
);

interface Reported {
  finding: ExplainedFinding;
  onReportWrong: (rule: string) => void;
}

/** Says once that a warning is wrong; the button stays, so that the focus is not lost. */
const ReportWrong = ({ finding, onReportWrong }: Reported) => {
  const [reported, setReported] = useState(false);
  const thanks = i18n.t('dialog.thanks');
  const report = (event: Event) => {
    if (!byPerson(event) || reported) return;
    setReported(true);
    onReportWrong(finding.rule);
  };
  return (
    <p class="wrong">
      <button
        type="button"
        class="link"
        aria-disabled={reported}
        aria-label={reported ? undefined : i18n.t('dialog.wrongAbout', { title: finding.title })}
        onClick={report}
      >
        {reported ? thanks : i18n.t('dialog.wrong')}
      </button>
      <span class="hidden" role="status">
        {reported ? thanks : ''}
      </span>
    </p>
  );
};
