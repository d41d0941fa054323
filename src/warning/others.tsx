import type { ExplainedFinding } from '../verdict/explain.ts';
import { i18n } from '../words/lasting.ts';
import { FindingBody } from './finding.tsx';

interface Told {
  findings: readonly ExplainedFinding[];
  text: string;
  onReportWrong?: ((rule: string) => void) | undefined;
}

/** The findings after the first, folded away. */
export const OtherFindings = ({ findings, text, onReportWrong }: Told) =>
  findings.length > 0 && (
    <section class="others">
      <h3>{i18n.t('dialog.more', findings.length)}</h3>
      {findings.map((finding) => (
        <details key={finding.rule}>
          <summary>{finding.title}</summary>
          <p class="what">{finding.what}</p>
          <FindingBody finding={finding} text={text} onReportWrong={onReportWrong} />
        </details>
      ))}
    </section>
  );
