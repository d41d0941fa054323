import { z } from 'zod';
import { utcMoment } from '../archived-post.ts';
import { type Format, ownMessage, reader } from '../format.ts';
import { ANY, EACH } from '../path.ts';

const Comment = z.object({ date: z.string(), comment: z.string() });
const CapitalComment = z.object({ Date: z.string(), Comment: z.string() });
const Message = z.object({ Date: z.string(), From: z.string(), Content: z.string().default('') });
const Video = z.object({
  Date: z.string(),
  Link: z.string().optional(),
  Title: z.string().optional(),
});
const Profile = z.object({ userName: z.string() });

const comment = reader(
  z.union([Comment, CapitalComment.transform(({ Date: date, Comment: comment }) => ({ date, comment }))]),
  ({ date, comment }) => ({ text: comment, surface: 'comment', ...utcMoment(date) }),
);
const message = reader(Message, ({ Date: date, From: from, Content: text }, owner) =>
  ownMessage(from, owner, { text, surface: 'dm', ...utcMoment(date) }),
);
const video = reader(Video, ({ Date: date, Link: link, Title: text = '' }) => ({
  text,
  surface: 'post',
  ...utcMoment(date),
  ...(link?.startsWith('https://www.tiktok.com/') ? { link } : {}),
}));

/** The outer names changed over the years (`Video`, `Post`; `Direct Messages`, `Direct Message`); the inner ones stayed. */
export const tiktok: Format = {
  site: 'tiktok',
  name: 'TikTok',
  sign: /(^|\/)user_data(_tiktok)?\.json$/,
  activity: 'https://www.tiktok.com/setting',
  owner: {
    files: /(^|\/)user_data(_tiktok)?\.json$/,
    paths: [[ANY, ANY, 'ProfileMap']],
    ofRecord: (record) => Profile.safeParse(record).data?.userName,
  },
  kinds: [
    {
      files: /(^|\/)user_data(_tiktok)?\.json$/,
      json: [
        { path: [ANY, ANY, 'CommentsList', EACH], read: comment },
        { path: [ANY, ANY, 'ChatHistory', ANY, EACH], read: message },
        // Not those that were watched, which stand in a list of the same name.
        { path: [ANY, 'Videos', 'VideoList', EACH], read: video },
        { path: [ANY, 'Posts', 'VideoList', EACH], read: video },
      ],
    },
  ],
};
