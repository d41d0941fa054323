import { z } from 'zod';
import { mediaOf } from '../archived-post.ts';
import { type Format, reader } from '../format.ts';
import { EACH } from '../path.ts';
import { Mended, messages, momentOf, Uri } from './meta.ts';

const Attachments = z
  .array(
    z.object({
      data: z
        .array(z.object({ media: Uri.extend({ description: Mended.optional() }).optional() }))
        .default([]),
    }),
  )
  .default([]);
const Post = z.object({
  timestamp: z.number().optional(),
  data: z.array(z.object({ post: Mended.optional() })).default([]),
  attachments: Attachments,
});
const Comment = z.object({
  timestamp: z.number().optional(),
  data: z
    .array(
      z.object({
        comment: z.object({ comment: Mended.optional(), group: Mended.optional() }).optional(),
      }),
    )
    .default([]),
  attachments: Attachments,
});
const Profile = z.object({ name: z.object({ full_name: Mended }) });

const joined = (texts: readonly (string | undefined)[]) => [...new Set(texts.filter(Boolean))].join('\n\n');

/** What the person wrote, and the captions of the pictures with it. */
const textOf = ({ data, attachments }: z.infer<typeof Post>) =>
  joined([
    ...data.map(({ post }) => post),
    ...attachments.flatMap((attachment) => attachment.data.map(({ media }) => media?.description)),
  ]);

const filesOf = (attachments: z.infer<typeof Attachments>) =>
  mediaOf(attachments.flatMap(({ data }) => data.map(({ media }) => media?.uri)));

const post = reader(Post, (record) => ({
  text: textOf(record),
  surface: 'post',
  ...momentOf(record.timestamp),
  ...filesOf(record.attachments),
}));
const groupPost = reader(Post, (record) => ({
  text: textOf(record),
  surface: 'group',
  ...momentOf(record.timestamp),
  ...filesOf(record.attachments),
}));
const comment = reader(Comment, ({ data, timestamp, attachments }) => ({
  text: joined(data.map((one) => one.comment?.comment)),
  surface: 'comment',
  ...momentOf(timestamp),
  ...filesOf(attachments),
}));

export const facebook: Format = {
  site: 'facebook',
  name: 'Facebook',
  sign: /(^|\/)(your_facebook_activity\/|posts\/(your_posts|profile_posts)|comments(_and_reactions)?\/comments\.json$)/,
  activity: 'https://www.facebook.com/me/allactivity',
  owner: {
    files: /(^|\/)profile_information\/profile_information\.json$/,
    paths: [['profile_v2'], ['profile']],
    ofRecord: (record) => Profile.safeParse(record).data?.name.full_name,
  },
  kinds: [
    {
      files: /(^|\/)posts\/(your_posts|profile_posts)[^/]*\.json$/,
      json: [{ path: [EACH], read: post }],
    },
    {
      files: /(^|\/)comments(_and_reactions)?\/comments\.json$/,
      json: [
        { path: ['comments_v2', EACH], read: comment },
        { path: ['comments', EACH], read: comment },
      ],
    },
    {
      files: /(^|\/)groups\/(group_posts_and_comments|your_posts_in_groups|your_comments_in_groups)\.json$/,
      json: [
        { path: ['group_posts_v2', EACH], read: groupPost },
        { path: ['group_comments_v2', EACH], read: comment },
      ],
    },
    messages(/(^|\/)messages\/(inbox|archived_threads|e2ee_cutover)\/[^/]+\/message_\d+\.json$/),
  ],
};
