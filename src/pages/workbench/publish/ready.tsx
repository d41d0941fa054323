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
    <h2 id="ready">Are the rules ready?</h2>
    <ProblemList problems={problems} onPlace={onPlace} />
    {problems.length === 0 && !trial && (
      <>
        <p>Not yet: try them first. That also judges every example of every rule.</p>
        <div class="row">
          <button type="button" class="primary" onClick={onTry}>
            Go to Try
          </button>
        </div>
      </>
    )}
    {trial && trial.failing.length > 0 && (
      <div class="problem">
        <p>
          <b>Not yet.</b>{' '}
          {trial.failing.length === 1
            ? 'One example does not come out as it should:'
            : `${trial.failing.length} examples do not come out as they should:`}
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
        <p>Change the rule or the example, and try again.</p>
      </div>
    )}
    {trial && trial.failing.length === 0 && (
      <>
        <p>
          Yes. All examples come out as they should; {trial.changed.length} of {trial.posts} posts come out
          differently.
        </p>
        {trial.worse.map((sentence) => (
          <p class="reminder" key={sentence}>
            {sentence} You can publish all the same.
          </p>
        ))}
      </>
    )}
  </section>
);
