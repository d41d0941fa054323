import { i18n } from '#i18n';
import type { Warning } from '../../verdict/explain.ts';
import { FindingBody } from '../../warning/finding.tsx';
import { gather } from '../../warning/gather.ts';
import { OtherFindings } from '../../warning/others.tsx';
import { AboutPolicy } from '../../warning/policy.tsx';
import { SeverityTag } from '../../warning/severity.tsx';
import type { Verdict } from './use-verdict.ts';

interface Props {
  verdict: Verdict;
  /** What was judged. */
  text: string;
}

/** What the policy says of the post, in full. */
export const VerdictView = ({ verdict: { judged, busy }, text }: Props) => (
  <section class="verdict" aria-busy={busy} aria-label={i18n.t('panel.post.verdict')}>
    <p class="hidden" role="status">
      {judged && !busy ? (judged.warning?.findings[0]?.title ?? i18n.t('panel.post.clear')) : ''}
    </p>
    {!judged && <p class="soft">{i18n.t(busy ? 'panel.post.checking' : 'panel.post.empty')}</p>}
    {judged && !judged.warning && (
      <>
        <h2>{i18n.t('panel.post.clear')}</h2>
        <p class="soft">{i18n.t('panel.post.clearMore')}</p>
      </>
    )}
    {judged?.warning && <Told warning={judged.warning} text={text} />}
    {judged && judged.readTo < text.length && <p class="reminder">{i18n.t('panel.post.notAll')}</p>}
  </section>
);

const Told = ({ warning, text }: { warning: Warning; text: string }) => {
  const [first, ...others] = gather(warning.findings);
  return (
    <>
      <SeverityTag severity={warning.severity} />
      <h2>{first?.what}</h2>
      {first && <FindingBody finding={first} text={text} suggestion={warning.suggestion} />}
      <OtherFindings findings={others} text={text} />
      <AboutPolicy warning={warning} />
    </>
  );
};
