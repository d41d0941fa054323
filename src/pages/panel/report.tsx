import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CheckedPost, Report } from '../../check/report.ts';
import { ReportTools } from '../../check/report-tools.tsx';
import { type ReportChanges, ReportView } from '../../check/report-view.tsx';
import type { State } from '../../messages.ts';

interface Props {
  pack: State['pack'];
  posts: CheckedPost[];
  onPosts: (change: (before: CheckedPost[]) => CheckedPost[]) => void;
}

const today = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What was checked in this panel, as a report. */
export const ReportPage = ({ pack, posts, onPosts }: Props) => {
  const [masked, setMasked] = useState(true);
  const { id, version, provider, policyTitle } = pack;
  const report: Report = {
    made: today(),
    pack: { id, version },
    provider,
    policyTitle,
    posts,
    masked: false,
  };
  const decide: ReportChanges['onDecide'] = (id, made) =>
    onPosts((before) =>
      before.map((post) => {
        if (post.id !== id) return post;
        const { decision: _, note: __, ...checked } = post;
        return { ...checked, ...made };
      }),
    );
  const title = useRef<HTMLHeadingElement>(null);
  const take = (change: (before: CheckedPost[]) => CheckedPost[]) => {
    onPosts(change);
    // The button that was pressed is gone.
    title.current?.focus();
  };
  const heading = (
    <h1 ref={title} tabIndex={-1}>
      {i18n.t('report.title')}
    </h1>
  );
  if (posts.length === 0)
    return (
      <>
        {heading}
        <p class="soft">{i18n.t('report.empty')}</p>
      </>
    );
  return (
    <>
      {heading}
      <ReportTools report={report} masked={masked} onMasked={setMasked} onClear={() => take(() => [])} />
      <ReportView
        report={report}
        masked={masked}
        onDecide={decide}
        onRemove={(gone) => take((before) => before.filter((post) => post.id !== gone))}
      />
    </>
  );
};
