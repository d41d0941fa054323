import { dayWords } from '../pages/words.ts';
import { SEVERITIES } from '../policy/category.ts';
import { maskNames } from './mask.ts';
import { bySeverity, type CheckedPost, type Report } from './report.ts';
import { ReportedPost } from './reported-post.tsx';
import { DECISION_WORDS, reportWords, SEVERITY_WORDS } from './words.ts';

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
    word: SEVERITY_WORDS[severity].toLowerCase(),
    number: posts.filter(({ warning }) => warning?.severity === severity).length,
  }));
  const clear = {
    word: reportWords.clear.toLowerCase(),
    number: posts.filter((post) => !post.warning).length,
  };
  const decisions = (['confirm', 'dismiss'] as const).map((decision) => ({
    word: DECISION_WORDS[decision].toLowerCase(),
    number: posts.filter((post) => post.decision === decision).length,
  }));
  return [...bands, clear, ...decisions]
    .filter(({ number }) => number > 0)
    .map(({ word, number }) => `${number} ${word}`)
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
          {reportWords.madeOn(dayWords(shown.made))}. {reportWords.rules(shown.pack.id, shown.pack.version)}.
        </p>
        <p>
          <strong>{reportWords.posts(shown.posts.length)}</strong>: {tally(shown.posts)}
        </p>
        <p class="soft small">
          {reportWords.caution} {masked && reportWords.masked}
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
