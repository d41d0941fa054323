import { i18n } from '#i18n';
export interface Posted {
  id: number;
  text: string;
  remark: string;
}

/** What "went out", newest first. */
export const Feed = ({ posts }: { posts: Posted[] }) => (
  <section class="feed" aria-labelledby="feed">
    <h2 id="feed">{i18n.t('practise.feed.title')}</h2>
    {posts.length === 0 && <p class="soft">{i18n.t('practise.feed.nothing')}</p>}
    {posts.map(({ id, text, remark }) => (
      <article key={id}>
        <Face />
        <div>
          <p class="name">{i18n.t('practise.feed.you')}</p>
          <p class="text" dir="auto">
            {text}
          </p>
          <p class="soft small">{remark}</p>
        </div>
      </article>
    ))}
  </section>
);

export const Face = () => (
  <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <circle cx="20" cy="20" r="20" fill="var(--accent-soft)" />
    <circle cx="20" cy="16" r="6.5" fill="var(--accent)" />
    <path d="M8 33c1.5-7 6-10.5 12-10.500S30.5 26 32 33a20 20 0 0 1-24 0Z" fill="var(--accent)" />
  </svg>
);
