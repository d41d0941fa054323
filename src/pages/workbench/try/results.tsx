import { i18n } from '#i18n';
import { marked } from '../../../words/marked.tsx';
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
            ? i18n.t('workbench.results.asBefore', { posts })
            : i18n.t('workbench.results.differently', { changed: changed.length, posts })}
        </h2>
        {own > 0 && <p class="soft">{i18n.t('workbench.results.own', { own })}</p>}
        {failing.length > 0 && (
          <div class="problem">
            <p>
              <b>{i18n.t('workbench.results.failing', failing.length)}</b>{' '}
              {i18n.t('workbench.results.notLikeThat')}
            </p>
            <ul>
              {failing.slice(0, MOST).map(({ rule, kind, example }) => (
                <li key={`${rule} ${kind} ${textOf(example)}`}>
                  <button type="button" class="link" onClick={toRule(rule)}>
                    {rule}
                  </button>{' '}
                  {i18n.t(`workbench.results.must.${kind}`, { post: textOf(example) })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {worse.length > 0 && (
          <div class="reminder">
            <p>{marked(i18n.t('workbench.results.worse'), { b: (words) => <b>{words}</b> })}</p>
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
        <h2 id="quiet">{i18n.t('workbench.results.quiet')}</h2>
        <p>
          {i18n.t('workbench.results.time', { after: ms(after.msPerPost), before: ms(before.msPerPost) })}
        </p>
        {silent.length === 0 ? (
          <p>{i18n.t('workbench.results.allSpeak')}</p>
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
