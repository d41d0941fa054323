import { utcMoment } from '../archived-post.ts';
import { type Format, ownMessage, type Reader } from '../format.ts';

type Row = Record<string, string | undefined>;

function linkOf(permalink: string | undefined): { link?: string } {
  const link = permalink?.startsWith('/') ? `https://www.reddit.com${permalink}` : permalink;
  return link?.startsWith('https://') ? { link } : {};
}

const post: Reader = (record) => {
  const { title, body, date, permalink } = record as Row;
  if (title === undefined && body === undefined) return 'unknown';
  return {
    text: [title, body].filter(Boolean).join('\n\n'),
    surface: 'post',
    ...utcMoment(date),
    ...linkOf(permalink),
  };
};
const comment: Reader = (record) => {
  const { body, date, permalink } = record as Row;
  if (body === undefined) return 'unknown';
  return { text: body, surface: 'comment', ...utcMoment(date), ...linkOf(permalink) };
};
const message: Reader = (record, owner) => {
  const { from, subject, body, date, permalink } = record as Row;
  if (from === undefined || body === undefined) return 'unknown';
  return ownMessage(from, owner, {
    text: [subject, body].filter(Boolean).join('\n\n'),
    surface: 'dm',
    ...utcMoment(date),
    ...linkOf(permalink),
  });
};

export const reddit: Format = {
  site: 'reddit',
  name: 'Reddit',
  sign: /(^|\/)(posts|comments|post_headers|comment_headers|subscribed_subreddits)\.csv$/,
  activity: 'https://www.reddit.com/user/me/',
  owner: {
    files: /(^|\/)statistics\.csv$/,
    ofRow: ({ statistic, value }) => (statistic === 'account name' ? value : undefined),
  },
  kinds: [
    { files: /(^|\/)posts\.csv$/, csv: post },
    { files: /(^|\/)comments\.csv$/, csv: comment },
    { files: /(^|\/)messages(_archive)?\.csv$/, csv: message },
  ],
};
