import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import json from '../../../../rules/course.json';
import { localTime } from '../../../check/archive/check-archive.ts';
import type { State } from '../../../messages.ts';
import { packInForce } from '../../../packs/in-force.ts';
import { Course as CourseData } from '../../../policy/course.ts';
import type { Clause } from '../../../policy/pack.ts';
import { Ask } from './ask.tsx';
import { Certificate } from './certificate.tsx';
import { useProgress } from './progress.ts';

const { questions } = CourseData.parse(json);

/** The short course: situations one after another, until each was answered. */
export const Course = ({ pack }: { pack: State['pack'] }) => {
  const { progress, answered, startAgain } = useProgress();
  const [clauses, setClauses] = useState<ReadonlyMap<string, Clause>>();
  /** The one that was just answered stays until the person goes on. */
  const [staying, setStaying] = useState<string>();
  useEffect(() => {
    packInForce().then(({ pack }) => setClauses(new Map(pack.clauses.map((one) => [one.id, one]))));
  }, []);
  if (!progress || !clauses) return null;

  // A clause that other rules do not have cannot be asked about.
  const known = questions.filter(({ clause }) => clauses.has(clause));
  const done = known.filter(({ id }) => progress[id] !== undefined);
  const right = done.filter(({ id }) => progress[id]).length;
  const next = known.find(({ id }) => id === staying) ?? known.find(({ id }) => progress[id] === undefined);
  if (!next)
    return (
      <Certificate
        pack={pack}
        right={right}
        questions={known.length}
        today={localTime(Date.now()).slice(0, 10)}
        onAgain={startAgain}
      />
    );
  return (
    <div class="course">
      <p class="soft small">{i18n.t('practise.progress', { done: done.length, all: known.length, right })}</p>
      <progress value={done.length} max={known.length} aria-label={i18n.t('practise.answered')} />
      <Ask
        key={next.id}
        question={next}
        all={known}
        clauses={clauses}
        onAnswered={(isRight) => {
          setStaying(next.id);
          answered(next.id, isRight);
        }}
        onNext={() => setStaying(undefined)}
      />
      {done.length > 0 && (
        <button type="button" onClick={startAgain}>
          {i18n.t('practise.startAgain')}
        </button>
      )}
    </div>
  );
};
