import { i18n } from '#i18n';
import type { PagePost } from '../../check/page/check-page.ts';
import { FindingBody } from '../../warning/finding.tsx';
import { gather } from '../../warning/gather.ts';
import { OtherFindings } from '../../warning/others.tsx';
import { Quote } from '../../warning/quote.tsx';
import { SeverityTag } from '../../warning/severity.tsx';

/** One post of a page, folded to its beginning and what was noticed. */
export const PagePostView = ({ post: { seen, warning, unseen } }: { post: PagePost }) => {
  const [first, ...others] = gather(warning?.findings ?? []);
  return (
    <details>
      <summary>
        <span class="about">
          {warning ? (
            <SeverityTag severity={warning.severity} />
          ) : (
            <span class="soft small">{i18n.t('report.clear')}</span>
          )}
          {first && <span>{first.title}</span>}
        </span>
        <span class="excerpt">{seen.text || i18n.t('panel.page.onlyPictures')}</span>
      </summary>
      {unseen > 0 && <p class="soft small">{i18n.t('report.unseen', unseen)}</p>}
      {first ? (
        <>
          <p class="what">{first.what}</p>
          <FindingBody finding={first} text={seen.text} />
          <OtherFindings findings={others} text={seen.text} />
        </>
      ) : (
        <Quote text={seen.text} spans={[]} />
      )}
    </details>
  );
};
