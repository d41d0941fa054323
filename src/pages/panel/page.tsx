import { useState } from 'preact/hooks';
import type { PagePost } from '../../check/page/check-page.ts';
import type { CheckedPost } from '../../check/report.ts';
import type { State } from '../../messages.ts';
import { Problem } from '../problem.tsx';
import { checkedPost, sourceOf } from './checked-post.ts';
import { PagePostView } from './page-post.tsx';
import { usePageCheck } from './use-page-check.ts';
import { panelWords } from './words.ts';

interface Props {
  state: State;
  /** The tab whose button or menu was pressed last. */
  chosenTab: number | null;
  onAdd: (posts: CheckedPost[]) => void;
}

const say = panelWords.page;

const BeforeYouLook = () => (
  <section class="lawful" aria-labelledby="before">
    <h2 id="before">{say.before}</h2>
    <ul>
      {say.points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
    <p class="soft small">{say.source}</p>
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
      setTold(say.added(checked.length));
    } catch (error) {
      setProblem(say.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const start = () => {
    setTold('');
    setProblem('');
    check.start();
  };

  return (
    <>
      <h1>{say.title}</h1>
      {check.state === 'ready' && <BeforeYouLook />}
      <p class="row">
        {check.state === 'reading' ? (
          <button type="button" onClick={check.stop}>
            {say.stop}
          </button>
        ) : (
          <button type="button" class={check.state === 'ready' ? 'primary' : ''} onClick={start}>
            {check.state === 'ready' ? say.start : say.again}
          </button>
        )}
        <span class="soft small" role="status">
          {check.state === 'reading' && (all === 0 ? say.looking : say.progress(posts.length, all))}
        </span>
      </p>
      <Problem text={problem || check.problem} />
      {check.state === 'done' && posts.length > 0 && (
        <>
          <h2>{say.found(noticed.length, posts.length)}</h2>
          <p class="soft">{say.onlyShown}</p>
          <p class="row">
            {noticed.length > 0 && (
              <button type="button" class="primary" onClick={() => add(noticed)}>
                {say.addNoticed}
              </button>
            )}
            <button type="button" onClick={() => add(posts)}>
              {say.addAll}
            </button>
            <span class="soft small" role="status">
              {told}
            </span>
          </p>
        </>
      )}
      {check.state === 'reading' && posts.length > 0 && <h2>{say.soFar}</h2>}
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
