import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { gather } from '../warning/gather.ts';
import { Quote } from '../warning/quote.tsx';
import { SeverityTag } from '../warning/severity.tsx';
import { shortDayWords } from '../words/format.ts';
import { LinkOutside } from '../words/link-outside.tsx';
import { problemWords } from './problem-words.ts';
import type { CheckedPost } from './report.ts';
import type { ReportChanges } from './report-view.tsx';

interface Props extends ReportChanges {
  post: CheckedPost;
  /** The checker's own words, even where names are hidden: on the screen they can be changed. */
  note: string;
}

const DECISIONS = ['open', 'confirm', 'dismiss'] as const;

const dayOf = (date: string): string =>
  /^\d{4}-\d\d-\d\d/.test(date) ? shortDayWords(date.slice(0, 10)) : date;

const Pictures = ({ pictures }: { pictures: NonNullable<CheckedPost['pictures']> }) => (
  <>
    {pictures.map(({ words: written, problems }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pictures of a post never change places
      <div key={at}>
        {written !== '' && (
          <p class="soft small">
            {i18n.t('report.wordsInPicture', { number: at + 1 })} {written}
          </p>
        )}
        {problems.map((problem) => (
          <p key={problem} class="soft small">
            {i18n.t('report.unseenPicture', { number: at + 1 })} {problemWords(problem)}
          </p>
        ))}
      </div>
    ))}
  </>
);

/** One post of a report: what it says, what the policy says, and what the checker decided. */
export const ReportedPost = ({ post, note, onDecide, onRemove }: Props) => {
  const { id, warning, decision } = post;
  const name = useId();
  const findings = gather(warning?.findings ?? []);
  const change = (next: Partial<Pick<CheckedPost, 'decision' | 'note'>>) =>
    onDecide(id, { ...(decision ? { decision } : {}), note, ...next });
  const decide = (word: (typeof DECISIONS)[number]) =>
    onDecide(id, word === 'open' ? { note } : { note, decision: word });
  return (
    <article aria-labelledby={name}>
      <header>
        <h3 id={name}>{findings[0]?.title ?? i18n.t('report.clear')}</h3>
        {warning && <SeverityTag severity={warning.severity} />}
      </header>
      <p class="soft small">
        {[post.source, post.date && dayOf(post.date)].filter(Boolean).join(', ')}{' '}
        {post.link && <LinkOutside to={post.link}>{i18n.t('report.link')}</LinkOutside>}
      </p>
      {post.text.trim() === '' ? (
        <p class="soft small">{i18n.t('report.noText')}</p>
      ) : (
        <Quote text={post.text} spans={findings.flatMap(({ spans }) => spans)} />
      )}
      <Pictures pictures={post.pictures ?? []} />
      {post.unseen && <p class="soft small">{i18n.t('report.unseen', post.unseen)}</p>}
      {findings.map((finding) => (
        <div key={finding.rule} class="told">
          <p class="what">{finding.what}</p>
          <p class="clause">
            <span class="label">{finding.clauseLabel}</span> {finding.clausePlain}
          </p>
          <p class="noticed">
            {i18n.t(`severity.${finding.severity}`)}.{' '}
            {finding.reason !== '' && i18n.t('dialog.noticed', { reason: finding.reason })}
          </p>
          <p class="noticed">{finding.why}</p>
        </div>
      ))}
      {warning && (
        <p class="told">
          <strong>{i18n.t('report.consequence')}</strong> {warning.consequence}
        </p>
      )}
      <p class="paper">
        <strong>
          {i18n.t('report.decisionIs', { decision: i18n.t(`report.decisions.${decision ?? 'open'}`) })}
        </strong>{' '}
        {post.note}
      </p>
      <div class="decide">
        <fieldset>
          <legend class="hidden">{i18n.t('report.decisionOf', { post: id })}</legend>
          {DECISIONS.map((word) => (
            <label key={word}>
              <input
                type="radio"
                name={`${name}-decision`}
                checked={(decision ?? 'open') === word}
                onChange={() => decide(word)}
              />
              {i18n.t(`report.decisions.${word}`)}
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <span>{i18n.t('report.note')}</span>
          <textarea
            rows={2}
            maxLength={2000}
            value={note}
            onInput={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        </label>
        <button type="button" onClick={() => onRemove(id)}>
          {i18n.t('report.remove')}
        </button>
      </div>
    </article>
  );
};
