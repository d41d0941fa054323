import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PagePost } from '../../check/page/check-page.ts';
import type { CheckedPost } from '../../check/report.ts';
import type { State } from '../../messages.ts';
import { reasonOf } from '../../words/reason-of.ts';
import { Problem } from '../problem.tsx';
import { checkedPost, sourceOf } from './checked-post.ts';
import { PagePostView } from './page-post.tsx';
import { usePageCheck } from './use-page-check.ts';

interface Props {
  state: State;
  /** The tab whose button or menu was pressed last. */
  chosenTab: number | null;
  onAdd: (posts: CheckedPost[]) => void;
}

const BeforeYouLook = () => (
  <section class="lawful" aria-labelledby="before">
    <h2 id="before">{i18n.t('panel.page.before.title')}</h2>
    <ul>
      <li>{i18n.t('panel.page.before.knowledge')}</li>
      <li>{i18n.t('panel.page.before.reason')}</li>
      <li>{i18n.t('panel.page.before.openToAnybody')}</li>
      <li>{i18n.t('panel.page.before.noFault')}</li>
      <li>{i18n.t('panel.page.before.keepLittle')}</li>
    </ul>
    <p class="soft small">{i18n.t('panel.page.before.source')}</p>
  </section>
);

/** The posts that a page shows, with what the policy says of each. */
export const PageView = ({ state, chosenTab, onAdd }: Props) => {
  const check = usePageCheck(state, chosenTab);
  const { posts, all } = check;
  const [added, setAdded] = useState<ReadonlySet<PagePost>>(new Set());
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState('');
  const noticed = posts.filter(({ warning }) => warning);

  const add = async (chosen: readonly PagePost[]) => {
    setProblem('');
    try {
      const checked: CheckedPost[] = [];
      for (const { draft, warning, seen, unseen, url } of chosen.filter((post) => !added.has(post))) {
        const source = sourceOf(state.sites, draft.context.site, url);
        const { date, link } = seen;
        checked.push(
          await checkedPost(draft, warning, {
            ...(source ? { source } : {}),
            ...(unseen > 0 ? { unseen } : {}),
            ...(date ? { date } : {}),
            ...(link ? { link } : {}),
          }),
        );
      }
      onAdd(checked);
      setAdded(new Set([...added, ...chosen]));
      setTold(i18n.t('panel.page.added', checked.length));
    } catch (error) {
      setProblem(i18n.t('panel.page.failed', { why: reasonOf(error) }));
    }
  };
  const start = () => {
    setTold('');
    setProblem('');
    check.start();
  };

  return (
    <>
      <h1>{i18n.t('panel.page.title')}</h1>
      {check.state === 'ready' && <BeforeYouLook />}
      <p class="row">
        {check.state === 'reading' ? (
          <button type="button" onClick={check.stop}>
            {i18n.t('panel.page.stop')}
          </button>
        ) : (
          <button type="button" class={check.state === 'ready' ? 'primary' : ''} onClick={start}>
            {i18n.t(check.state === 'ready' ? 'panel.page.start' : 'panel.page.again')}
          </button>
        )}
        <span class="soft small" role="status">
          {check.state === 'reading' &&
            (all === 0
              ? i18n.t('panel.page.looking')
              : i18n.t('panel.page.progress', { done: posts.length, all }))}
        </span>
      </p>
      <Problem text={problem || check.problem} />
      {check.state === 'done' && posts.length > 0 && (
        <>
          <h2>
            {noticed.length === 0
              ? i18n.t('panel.page.nothingNoticed', posts.length)
              : i18n.t('panel.page.noticed', posts.length, { noticed: noticed.length })}
          </h2>
          <p class="soft">{i18n.t('panel.page.onlyShown')}</p>
          <p class="row">
            {noticed.length > 0 && (
              <button type="button" class="primary" onClick={() => add(noticed)}>
                {i18n.t('panel.page.addNoticed')}
              </button>
            )}
            <button type="button" onClick={() => add(posts)}>
              {i18n.t('panel.page.addAll')}
            </button>
            <span class="soft small" role="status">
              {told}
            </span>
          </p>
        </>
      )}
      {check.state === 'reading' && posts.length > 0 && <h2>{i18n.t('panel.page.soFar')}</h2>}
      <ol class="found">
        {posts.map((post, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: posts only come at the end
          <li key={at}>
            <PagePostView post={post} />
          </li>
        ))}
      </ol>
    </>
  );
};
