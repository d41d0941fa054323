import { i18n } from '#i18n';
import { SEVERITIES } from '../policy/category.ts';
import { dayWords } from '../words/format.ts';
import { maskNames } from './mask.ts';
import { bySeverity, type CheckedPost, type Report } from './report.ts';
import { ReportedPost } from './reported-post.tsx';

export interface ReportChanges {
  onDecide: (id: string, change: Pick<CheckedPost, 'decision' | 'note'>) => void;
  onRemove: (id: string) => void;
}

interface Props extends ReportChanges {
  report: Report;
  /** Whether names of people who may be pupils are hidden. */
  masked: boolean;
}

const tally = (posts: readonly CheckedPost[]): string => {
  const bands = [...SEVERITIES].reverse().map((severity) => ({
    what: severity,
    count: posts.filter(({ warning }) => warning?.severity === severity).length,
  }));
  const clear = { what: 'clear' as const, count: posts.filter((post) => !post.warning).length };
  const decisions = (['confirm', 'dismiss'] as const).map((decision) => ({
    what: decision,
    count: posts.filter((post) => post.decision === decision).length,
  }));
  return [...bands, clear, ...decisions]
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => i18n.t(`report.tally.${what}`, { count }))
    .join(', ');
};

/** A report on the screen and on paper, weightiest posts first. */
export const ReportView = ({ report, masked, onDecide, onRemove }: Props) => {
  const shown = masked ? maskNames(report) : report;
  const notes = new Map(report.posts.map(({ id, note = '' }) => [id, note]));
  return (
    <div class="report">
      <header>
        <h2>
          {shown.provider}, {shown.policyTitle}
        </h2>
        <p class="soft small">
          {i18n.t('report.madeOn', { day: dayWords(shown.made) })}. {i18n.t('report.rules', shown.pack)}.
        </p>
        <p>
          <strong>{i18n.t('report.posts', shown.posts.length)}</strong>: {tally(shown.posts)}
        </p>
        <p class="soft small">
          {i18n.t('report.caution')} {masked && i18n.t('report.masked')}
        </p>
      </header>
      <ol class="reported">
        {bySeverity(shown.posts).map((post) => (
          <li key={post.id}>
            <ReportedPost
              post={post}
              note={notes.get(post.id) ?? ''}
              onDecide={onDecide}
              onRemove={onRemove}
            />
          </li>
        ))}
      </ol>
    </div>
  );
};
