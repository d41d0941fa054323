import { useState } from 'preact/hooks';
import { CHANGES, type Change, type Changed, type Outcome } from '../../../workbench/outcomes.ts';
import type { TrialPost } from '../../../workbench/posts.ts';
import type { Trial } from '../../../workbench/trial.ts';
import { CATEGORY_WORDS } from '../../../workbench/words.ts';

const HEADINGS: Record<Change, string> = {
  'newly-warned': 'Newly warned about',
  'no-longer-warned': 'No longer warned about',
  'other-category': 'Another kind of breach',
  'newly-tipped': 'A tip that was not there before',
  'no-longer-tipped': 'No tip any more',
};

const DECISIONS: Record<Outcome['decision'], string> = {
  clear: 'clear',
  tip: 'tip',
  warn: 'warns',
  stop: 'stops',
};

const LABELS = { warn: 'Deserves a warning', clear: 'Should stay clear' };

const AT_ONCE = 25;

/** Some of many, and a button for more. */
function useMore(count: number) {
  const [shown, setShown] = useState(AT_ONCE);
  const button =
    count > shown ? (
      <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
        Show more
      </button>
    ) : null;
  return { shown, button };
}

const outcomeWords = ({ decision, categories: [first] }: Outcome) =>
  first ? `${DECISIONS[decision]} (${CATEGORY_WORDS[first]})` : DECISIONS[decision];

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
        {HEADINGS[change]} ({posts.length})
      </summary>
      <p class="soft small">
        Deserve a warning: {right}. Should stay clear: {clear}.
      </p>
      <ul class="plain posts">
        {posts.slice(0, shown).map(({ post, before, after }) => (
          <li key={post.id}>
            <PostText post={post} />
            <p class="small">
              Before: {outcomeWords(before)}. Now: {outcomeWords(after)}
              {after.rule && `, by ${after.rule}: ${after.reason}`}.
            </p>
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
      {post.label ? LABELS[post.label] : 'Your own'}
      {post.categories.length > 0 && `: ${post.categories.map((one) => CATEGORY_WORDS[one]).join(', ')}`}
    </p>
  </>
);

/** What rules that only count would have spoken about. */
export const CountedPosts = ({ trial: { counted, pack } }: { trial: Trial }) =>
  counted.size > 0 ? (
    <section aria-labelledby="counted">
      <h2 id="counted">What silent rules would have spoken about</h2>
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
        {title} ({posts.length}, of which {posts.filter(({ label }) => label === 'clear').length} should stay
        clear)
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
