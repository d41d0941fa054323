import { i18n } from '#i18n';
import { marked } from '../../../words/marked.tsx';
import type { PackIssue, Place } from '../../../workbench/problems.ts';
import type { Trial } from '../../../workbench/trial.ts';
import { ProblemList } from '../problem-list.tsx';

/** Whether the rules may go out, and if not, why. */
export const Ready = ({
  problems,
  trial,
  onTry,
  onPlace,
}: {
  problems: readonly PackIssue[];
  trial: Trial | undefined;
  onTry: () => void;
  onPlace: (place: Place) => void;
}) => (
  <section aria-labelledby="ready">
    <h2 id="ready">{i18n.t('workbench.ready.title')}</h2>
    <ProblemList problems={problems} onPlace={onPlace} />
    {problems.length === 0 && !trial && (
      <>
        <p>{i18n.t('workbench.ready.tryFirst')}</p>
        <div class="row">
          <button type="button" class="primary" onClick={onTry}>
            {i18n.t('workbench.ready.goToTry')}
          </button>
        </div>
      </>
    )}
    {trial && trial.failing.length > 0 && (
      <div class="problem">
        <p>
          {marked(i18n.t('workbench.ready.failing', trial.failing.length), { b: (words) => <b>{words}</b> })}
        </p>
        <ul>
          {[...new Set(trial.failing.map(({ rule }) => rule))].map((rule) => (
            <li key={rule}>
              <button type="button" class="link" onClick={() => onPlace({ area: 'rules', id: rule })}>
                {rule}
              </button>
            </li>
          ))}
        </ul>
        <p>{i18n.t('workbench.ready.changeAndTry')}</p>
      </div>
    )}
    {trial && trial.failing.length === 0 && (
      <>
        <p>{i18n.t('workbench.ready.yes', { changed: trial.changed.length, posts: trial.posts })}</p>
        {trial.worse.map((sentence) => (
          <p class="reminder" key={sentence}>
            {i18n.t('workbench.ready.worse', { sentence })}
          </p>
        ))}
      </>
    )}
  </section>
);
