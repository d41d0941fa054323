import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { reported } from '../../check/archive/reported.ts';
import { maskNames } from '../../check/mask.ts';
import { bySeverity, reportOn } from '../../check/report.ts';
import { ReportTools } from '../../check/report-tools.tsx';
import type { Severity } from '../../policy/category.ts';
import { numberWords } from '../../words/format.ts';
import { Choice } from '../choice.tsx';
import { FoundPost } from './found-post.tsx';
import type { Check, Decision, Decisions } from './use-check.ts';

interface Props {
  check: Check;
  decisions: Decisions;
  today: string;
  onDecide: (number: number, decision: Decision) => void;
}

/** So many posts are shown at a time. */
const PAGE = 100;

/** The risky posts, weightiest first, and the report on them. */
export const Results = ({ check, decisions, today, onDecide }: Props) => {
  const { stage, pack, risky } = check;
  const [band, setBand] = useState<Severity | 'all'>('all');
  const [open, setOpen] = useState(false);
  const [masked, setMasked] = useState(false);
  const [most, setMost] = useState(PAGE);
  const found = useMemo(() => bySeverity(risky.map((one) => reported(pack, one))), [pack, risky]);
  const pictures = useMemo(
    () => new Map(risky.map((one) => [String(one.number + 1), one.pictures])),
    [risky],
  );
  const decided = found.map((post) => {
    const decision = decisions.get(Number(post.id) - 1);
    return decision ? { ...post, decision, note: i18n.t(`archive.notes.${decision}`) } : post;
  });
  const ended = stage === 'finished' || stage === 'stopped';
  if (found.length === 0)
    return stage === 'finished' && check.done > 0 ? <p class="card">{i18n.t('archive.nothing')}</p> : null;

  const report = reportOn(pack, today, decided);
  const { posts } = masked ? maskNames(report) : report;
  const chosen = posts.filter(
    ({ warning, decision }) => (band === 'all' || warning?.severity === band) && !(open && decision),
  );
  const shown = chosen.slice(0, most);
  const bands = {
    all: i18n.t('archive.allBands'),
    severe: i18n.t('severity.severe'),
    moderate: i18n.t('severity.moderate'),
    minor: i18n.t('severity.minor'),
  };
  return (
    <section class="results" aria-labelledby="look">
      <h2 id="look">{i18n.t('archive.lookTitle')}</h2>
      <p class="soft small">{i18n.t('archive.caution')}</p>
      {ended && <ReportTools report={report} masked={masked} onMasked={setMasked} />}
      <div class="filters">
        <Choice label={i18n.t('archive.show')} words={bands} value={band} onChange={setBand} />
        <label class="tick">
          <input
            type="checkbox"
            checked={open}
            onChange={({ currentTarget }) => setOpen(currentTarget.checked)}
          />
          {i18n.t('archive.open')}
        </label>
      </div>
      {shown.length === 0 && <p class="soft">{i18n.t('archive.noneLeft')}</p>}
      <ol class="reported">
        {shown.map((post) => (
          <li key={post.id}>
            <FoundPost
              post={post}
              pictures={(!masked && pictures.get(post.id)) || []}
              onDecide={(decision) => onDecide(Number(post.id) - 1, decision)}
            />
          </li>
        ))}
      </ol>
      {chosen.length > shown.length && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {i18n.t('archive.more', { count: numberWords(chosen.length - shown.length) })}
        </button>
      )}
    </section>
  );
};
