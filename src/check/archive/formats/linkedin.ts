import { utcMoment } from '../archived-post.ts';
import { type Format, ownMessage, type Reader } from '../format.ts';

type Row = Record<string, string | undefined>;

/** LinkedIn closes and opens the quotation marks anew at each end of a line. */
const lines = (text: string) => text.replace(/"\s*\n\s*"/g, '\n');

const linkOf = (link: string | undefined) => (link?.startsWith('https://') ? { link } : {});

const share: Reader = (record) => {
  const { sharecommentary, sharelink, date } = record as Row;
  if (sharecommentary === undefined) return 'unknown';
  return { text: lines(sharecommentary), surface: 'post', ...utcMoment(date), ...linkOf(sharelink) };
};
const comment: Reader = (record) => {
  const { message, link, date } = record as Row;
  if (message === undefined) return 'unknown';
  return { text: lines(message), surface: 'comment', ...utcMoment(date), ...linkOf(link) };
};
const message: Reader = (record, owner) => {
  const { from, content, date } = record as Row;
  if (from === undefined || content === undefined) return 'unknown';
  return ownMessage(from, owner, { text: lines(content), surface: 'dm', ...utcMoment(date) });
};

export const linkedin: Format = {
  site: 'linkedin',
  name: 'LinkedIn',
  sign: /(^|\/)(Shares|Profile|Connections|Reactions)\.csv$/,
  activity: 'https://www.linkedin.com/in/me/recent-activity/all/',
  owner: {
    files: /(^|\/)Profile\.csv$/,
    ofRow: (row) => [row['first name'], row['last name']].filter(Boolean).join(' ') || undefined,
  },
  kinds: [
    { files: /(^|\/)Shares\.csv$/, csv: share },
    { files: /(^|\/)Comments\.csv$/, csv: comment },
    { files: /(^|\/)messages\.csv$/, csv: message },
  ],
};
