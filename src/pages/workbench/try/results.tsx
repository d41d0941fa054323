import { textOf } from '../../../workbench/examples.ts';
import type { Place } from '../../../workbench/problems.ts';
import type { Trial } from '../../../workbench/trial.ts';
import { ChangedPosts, CountedPosts } from './changed-posts.tsx';
import { FiguresTable } from './figures-table.tsx';

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const MOST = 20;

/** What came out of a trial. */
export const Results = ({ trial, onPlace }: { trial: Trial; onPlace: (place: Place) => void }) => {
  const { failing, silent, worse, before, after, posts, own, changed } = trial;
  const toRule = (id: string) => () => onPlace({ area: 'rules', id });
  return (
    <>
      <section aria-labelledby="came-out">
        <h2 id="came-out">
          {changed.length === 0
            ? `All ${posts} posts come out as before`
            : `${changed.length} of ${posts} posts come out differently`}
        </h2>
        {own > 0 && <p class="soft">{own} of the posts that were tried are your own.</p>}
        {failing.length > 0 && (
          <div class="problem">
            <p>
              <b>
                {failing.length === 1 ? 'One example does' : `${failing.length} examples do`} not come out as
                it should.
              </b>{' '}
              The rules cannot be published like that.
            </p>
            <ul>
              {failing.slice(0, MOST).map(({ rule, kind, example }) => (
                <li key={`${rule} ${kind} ${textOf(example)}`}>
                  <button type="button" class="link" onClick={toRule(rule)}>
                    {rule}
                  </button>{' '}
                  {kind === 'warn' ? 'must speak about' : 'must leave alone'} “{textOf(example)}”
                </li>
              ))}
            </ul>
          </div>
        )}
        {worse.length > 0 && (
          <div class="reminder">
            <p>
              <b>Worth a second look.</b> You can publish all the same.
            </p>
            <ul>
              {worse.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        <ChangedPosts changed={changed} />
      </section>
      <CountedPosts trial={trial} />
      <FiguresTable before={before} after={after} />
      <section aria-labelledby="quiet">
        <h2 id="quiet">Time, and rules that never speak</h2>
        <p>
          A post takes {ms(after.msPerPost)} to judge here; before, {ms(before.msPerPost)}. No phrase can be
          slow: rules hold phrases and no regular expressions, so that the time grows with the length of the
          post and no faster.
        </p>
        {silent.length === 0 ? (
          <p>Every rule can speak.</p>
        ) : (
          <ul class="plain">
            {silent.map(({ rule, why }) => (
              <li key={rule.id}>
                <button type="button" class="link" onClick={toRule(rule.id)}>
                  {rule.title}
                </button>
                : {why}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
};
