import { useId } from 'preact/hooks';
import { shortDayWords } from '../pages/words.ts';
import { gather } from '../warning/gather.ts';
import { Quote } from '../warning/quote.tsx';
import { SeverityTag } from '../warning/severity.tsx';
import { words } from '../warning/words.ts';
import type { CheckedPost } from './report.ts';
import type { ReportChanges } from './report-view.tsx';
import { DECISION_WORDS, type DecisionWord, PROBLEM_WORDS, reportWords } from './words.ts';

interface Props extends ReportChanges {
  post: CheckedPost;
  /** The checker's own words, even where names are hidden: on the screen they can be changed. */
  note: string;
}

const dayOf = (date: string): string =>
  /^\d{4}-\d\d-\d\d/.test(date) ? shortDayWords(date.slice(0, 10)) : date;

const Pictures = ({ pictures }: { pictures: NonNullable<CheckedPost['pictures']> }) => (
  <>
    {pictures.map(({ words: written, problems }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pictures of a post never change places
      <div key={at}>
        {written !== '' && (
          <p class="soft small">
            {reportWords.wordsInPicture(at + 1)}: {written}
          </p>
        )}
        {problems.map((problem) => (
          <p key={problem} class="soft small">
            {reportWords.unseenPicture(at + 1)} {PROBLEM_WORDS[problem]}
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
  const decide = (word: DecisionWord) => onDecide(id, word === 'open' ? { note } : { note, decision: word });
  return (
    <article aria-labelledby={name}>
      <header>
        <h3 id={name}>{findings[0]?.title ?? reportWords.clear}</h3>
        {warning && <SeverityTag severity={warning.severity} />}
      </header>
      <p class="soft small">
        {[post.source, post.date && dayOf(post.date)].filter(Boolean).join(', ')}{' '}
        {post.link && (
          <a href={post.link} target="_blank" rel="noopener noreferrer">
            {reportWords.link}
            <span class="hidden">{words.newTab}</span>
          </a>
        )}
      </p>
      {post.text.trim() === '' ? (
        <p class="soft small">{reportWords.noText}</p>
      ) : (
        <Quote text={post.text} spans={findings.flatMap(({ spans }) => spans)} />
      )}
      <Pictures pictures={post.pictures ?? []} />
      {post.unseen && <p class="soft small">{reportWords.unseen(post.unseen)}</p>}
      {findings.map((finding) => (
        <div key={finding.rule} class="told">
          <p class="what">{finding.what}</p>
          <p class="clause">
            <span class="label">{finding.clauseLabel}</span> {finding.clausePlain}
          </p>
          <p class="noticed">
            {words.severity[finding.severity]}. {finding.reason !== '' && words.noticed(finding.reason)}
          </p>
          <p class="noticed">{finding.why}</p>
        </div>
      ))}
      {warning && (
        <p class="told">
          <strong>{reportWords.consequence}:</strong> {warning.consequence}
        </p>
      )}
      <p class="paper">
        <strong>
          {reportWords.decision}: {DECISION_WORDS[decision ?? 'open']}.
        </strong>{' '}
        {post.note}
      </p>
      <div class="decide">
        <fieldset>
          <legend class="hidden">{reportWords.decisionOf(id)}</legend>
          {(Object.entries(DECISION_WORDS) as [DecisionWord, string][]).map(([word, told]) => (
            <label key={word}>
              <input
                type="radio"
                name={`${name}-decision`}
                checked={(decision ?? 'open') === word}
                onChange={() => decide(word)}
              />
              {told}
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <span>{reportWords.note}</span>
          <textarea
            rows={2}
            maxLength={2000}
            value={note}
            onInput={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        </label>
        <button type="button" onClick={() => onRemove(id)}>
          {reportWords.remove}
        </button>
      </div>
    </article>
  );
};
