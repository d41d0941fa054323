import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keyFor } from '../../../words/key-for.ts';
import { categoryWords } from '../../../workbench/code-words.ts';
import { CHANGES, type Change, type Changed, type Outcome } from '../../../workbench/outcomes.ts';
import type { TrialPost } from '../../../workbench/posts.ts';
import type { Trial } from '../../../workbench/trial.ts';

const AT_ONCE = 25;

/** Some of many, and a button for more. */
function useMore(count: number) {
  const [shown, setShown] = useState(AT_ONCE);
  const button =
    count > shown ? (
      <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
        {i18n.t('workbench.try.showMore')}
      </button>
    ) : null;
  return { shown, button };
}

function outcomeWords({ decision, categories: [first] }: Outcome): string {
  const does = i18n.t(`workbench.try.decision.${decision}`);
  return first ? `${does} (${categoryWords(first)})` : does;
}

function changeWords(before: Outcome, after: Outcome): string {
  const outcomes = { before: outcomeWords(before), after: outcomeWords(after) };
  const { rule, reason } = after;
  return rule
    ? i18n.t('workbench.try.outcomeBy', { ...outcomes, rule, reason })
    : i18n.t('workbench.try.outcome', outcomes);
}

/** The posts that come out differently, by how. */
export const ChangedPosts = ({ changed }: { changed: readonly Changed[] }) => (
  <>
    {CHANGES.map((change) => {
      const posts = changed.filter((one) => one.change === change);
      return posts.length > 0 && <Group key={change} change={change} posts={posts} />;
    })}
  </>
);

const Group = ({ change, posts }: { change: Change; posts: readonly Changed[] }) => {
  const { shown, button } = useMore(posts.length);
  const right = posts.filter(({ post }) => post.label === 'warn').length;
  const clear = posts.filter(({ post }) => post.label === 'clear').length;
  return (
    <details class="group" open>
      <summary>
        {i18n.t(`workbench.try.change.${keyFor(change)}`)} ({posts.length})
      </summary>
      <p class="soft small">{i18n.t('workbench.try.labels', { right, clear })}</p>
      <ul class="plain posts">
        {posts.slice(0, shown).map(({ post, before, after }) => (
          <li key={post.id}>
            <PostText post={post} />
            <p class="small">{changeWords(before, after)}</p>
          </li>
        ))}
      </ul>
      {button}
    </details>
  );
};

const PostText = ({ post }: { post: TrialPost }) => (
  <>
    <p class="post">{post.text}</p>
    <p class="soft small">
      {i18n.t(`workbench.try.label.${post.label ?? 'own'}`)}
      {post.categories.length > 0 && `: ${post.categories.map(categoryWords).join(', ')}`}
    </p>
  </>
);

/** What rules that only count would have spoken about. */
export const CountedPosts = ({ trial: { counted, pack } }: { trial: Trial }) =>
  counted.size > 0 ? (
    <section aria-labelledby="counted">
      <h2 id="counted">{i18n.t('workbench.try.counted')}</h2>
      {[...counted].map(([rule, posts]) => (
        <CountedBy key={rule} title={pack.rules.find(({ id }) => id === rule)?.title ?? rule} posts={posts} />
      ))}
    </section>
  ) : null;

const CountedBy = ({ title, posts }: { title: string; posts: readonly TrialPost[] }) => {
  const { shown, button } = useMore(posts.length);
  return (
    <details class="group">
      <summary>
        {i18n.t('workbench.try.countedBy', {
          ...{ title, count: posts.length, clear: posts.filter(({ label }) => label === 'clear').length },
        })}
      </summary>
      <ul class="plain posts">
        {posts.slice(0, shown).map((post) => (
          <li key={post.id}>
            <PostText post={post} />
          </li>
        ))}
      </ul>
      {button}
    </details>
  );
};
