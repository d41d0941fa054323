import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RiskyPicture } from '../../check/archive/check-archive.ts';
import { formatOf } from '../../check/archive/known-formats.ts';
import { MarkedPicture } from '../../check/marked-picture.tsx';
import { problemWords } from '../../check/problem-words.ts';
import type { CheckedPost } from '../../check/report.ts';
import type { ExplainedFinding } from '../../verdict/explain.ts';
import { gather } from '../../warning/gather.ts';
import { Quote } from '../../warning/quote.tsx';
import { SeverityTag } from '../../warning/severity.tsx';
import { shortDayWords } from '../../words/format.ts';
import { LinkOutside } from '../../words/link-outside.tsx';
import type { Decision } from './use-check.ts';

interface Props {
  post: CheckedPost;
  /** Its pictures, where they may be shown. */
  pictures: readonly RiskyPicture[];
  onDecide: (decision: Decision) => void;
}

/** Where the post stands, or where the person finds what they wrote. */
const Way = ({ post: { link, context, source = '' } }: Pick<Props, 'post'>) => {
  const href = link ?? formatOf(context.site)?.activity;
  if (!href) return null;
  return (
    <LinkOutside to={href}>
      {link ? i18n.t('archive.link') : i18n.t('archive.noLink', { site: source })}
    </LinkOutside>
  );
};

interface PicturesProps extends Pick<Props, 'pictures'> {
  findings: readonly ExplainedFinding[];
}

/** Its pictures with what was noticed marked; of one that was not kept, the file. */
const Pictures = ({ pictures, findings }: PicturesProps) => (
  <ul class="seen" aria-label={i18n.t('archive.picturesOf')}>
    {pictures.map(({ name, thumbnail, width, height, problems }, at) => (
      <li key={name}>
        {thumbnail && (
          <MarkedPicture
            file={thumbnail}
            name={i18n.t('archive.pictureName', { number: at + 1 })}
            size={{ width, height }}
            marks={findings.flatMap((finding) =>
              finding.pictures.flatMap(({ picture, boxes }) => (picture === at ? boxes : [])),
            )}
          />
        )}
        <p class="soft small">{[name, ...problems.map(problemWords)].join('. ')}</p>
      </li>
    ))}
  </ul>
);

/** One risky post: what it says, which clause, why, and what the person did about it. */
export const FoundPost = ({ post, pictures, onDecide }: Props) => {
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
        {[
          date ? shortDayWords(date.slice(0, 10)) : i18n.t('archive.undated'),
          source,
          i18n.t(`surface.${context.surface}`),
        ].join(' · ')}
      </p>
      {text.trim() !== '' && <Quote text={text} spans={findings.flatMap(({ spans }) => spans)} />}
      {pictures.length > 0 && <Pictures pictures={pictures} findings={findings} />}
      {findings.map((finding) => (
        <div key={finding.rule} class="told">
          <p class="clause">
            <span class="label">{finding.clauseLabel}</span> {finding.clausePlain}
          </p>
          {finding.reason !== '' && (
            <p class="noticed">{i18n.t('dialog.noticed', { reason: finding.reason })}</p>
          )}
          <p>{finding.why}</p>
        </div>
      ))}
      <div class="row" role="group" aria-label={i18n.t('archive.decisionOn', { title })}>
        <button type="button" aria-pressed={decision === 'confirm'} onClick={() => toggle('confirm')}>
          {i18n.t('archive.dealtWith')}
        </button>
        <button type="button" aria-pressed={decision === 'dismiss'} onClick={() => toggle('dismiss')}>
          {i18n.t('archive.keep')}
        </button>
        <Way post={post} />
      </div>
    </article>
  );
};
