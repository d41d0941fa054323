import { useId } from 'preact/hooks';
import { formatOf } from '../../check/archive/known-formats.ts';
import type { CheckedPost } from '../../check/report.ts';
import { gather } from '../../warning/gather.ts';
import { Quote } from '../../warning/quote.tsx';
import { SeverityTag } from '../../warning/severity.tsx';
import { words as warningWords } from '../../warning/words.ts';
import { SURFACE_WORDS, shortDayWords } from '../words.ts';
import type { Decision } from './use-check.ts';
import { archiveWords as words } from './words.ts';

interface Props {
  post: CheckedPost;
  onDecide: (decision: Decision) => void;
}

/** Where the post stands, or where the person finds what they wrote. */
const Way = ({ post: { link, context, source = '' } }: Pick<Props, 'post'>) => {
  const href = link ?? formatOf(context.site)?.activity;
  if (!href) return null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {link ? words.link : words.noLink(source)}
      <span class="hidden">{warningWords.newTab}</span>
    </a>
  );
};

/** One risky post: what it says, which clause, why, and what the person did about it. */
export const FoundPost = ({ post, onDecide }: Props) => {
  const { text, date, source, context, warning, decision } = post;
  const name = useId();
  const findings = gather(warning?.findings ?? []);
  const [first] = findings;
  const title = first?.title ?? '';
  const toggle = (next: 'confirm' | 'dismiss') => onDecide(decision === next ? undefined : next);
  return (
    <article aria-labelledby={name}>
      <header>
        <h3 id={name}>{title}</h3>
        {warning && <SeverityTag severity={warning.severity} />}
      </header>
      <p class="soft small">
        {[date ? shortDayWords(date.slice(0, 10)) : words.ago, source, SURFACE_WORDS[context.surface]].join(
          ' · ',
        )}
      </p>
      <Quote text={text} spans={findings.flatMap(({ spans }) => spans)} />
      {findings.map((finding) => (
        <div key={finding.rule} class="told">
          <p class="clause">
            <span class="label">{finding.clauseLabel}</span> {finding.clausePlain}
          </p>
          {finding.reason !== '' && <p class="noticed">{warningWords.noticed(finding.reason)}</p>}
          <p>{finding.why}</p>
        </div>
      ))}
      <div class="row" role="group" aria-label={words.decisionOn(title)}>
        <button type="button" aria-pressed={decision === 'confirm'} onClick={() => toggle('confirm')}>
          {words.dealtWith}
        </button>
        <button type="button" aria-pressed={decision === 'dismiss'} onClick={() => toggle('dismiss')}>
          {words.keep}
        </button>
        <Way post={post} />
      </div>
    </article>
  );
};
