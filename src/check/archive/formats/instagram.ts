import { z } from 'zod';
import { mediaOf } from '../archived-post.ts';
import { type Format, reader } from '../format.ts';
import { EACH } from '../path.ts';
import { Mended, messages, momentOf, Uri } from './meta.ts';

const Caption = Uri.extend({ title: Mended.optional(), creation_timestamp: z.number().optional() });
const Post = Caption.extend({ media: z.array(Caption).default([]) });
const Comment = z.object({
  string_map_data: z.object({
    Comment: z.object({ value: Mended.optional() }).optional(),
    Time: z.object({ timestamp: z.number().optional() }).optional(),
  }),
});
const Profile = z.object({ string_map_data: z.object({ Name: z.object({ value: Mended }) }) });

/** A post of one picture has its caption with the picture. */
const post = reader(Post, ({ uri, title, creation_timestamp, media }) => ({
  text: [...new Set([title, ...media.map((picture) => picture.title)].filter(Boolean))].join('\n\n'),
  surface: 'post',
  ...momentOf(creation_timestamp ?? media[0]?.creation_timestamp),
  ...mediaOf([uri, ...media.map((picture) => picture.uri)]),
}));
const comment = reader(Comment, ({ string_map_data: { Comment, Time } }) => ({
  text: Comment?.value ?? '',
  surface: 'comment',
  ...momentOf(Time?.timestamp),
}));

export const instagram: Format = {
  site: 'instagram',
  name: 'Instagram',
  sign: /(^|\/)(your_instagram_activity\/|content\/(posts_\d+|stories|reels)\.json$|comments\/(post|reels)_comments)/,
  activity: 'https://www.instagram.com/your_activity/interactions/comments',
  owner: {
    files: /(^|\/)personal_information(\/personal_information)?\/personal_information\.json$/,
    paths: [['profile_user', EACH]],
    ofRecord: (record) => Profile.safeParse(record).data?.string_map_data.Name.value,
  },
  kinds: [
    { files: /(^|\/)(media|content)\/posts_\d+\.json$/, json: [{ path: [EACH], read: post }] },
    {
      files: /(^|\/)(media|content)\/(stories|reels|igtv_videos|archived_posts|other_content)\.json$/,
      json: [
        { path: ['ig_stories', EACH], read: post },
        { path: ['ig_reels_media', EACH], read: post },
        { path: ['ig_igtv_media', EACH], read: post },
        { path: ['ig_archived_post_media', EACH], read: post },
        { path: ['ig_other_media', EACH], read: post },
      ],
    },
    { files: /(^|\/)comments\/post_comments(_\d+)?\.json$/, json: [{ path: [EACH], read: comment }] },
    {
      files: /(^|\/)comments\/reels_comments\.json$/,
      json: [{ path: ['comments_reels_comments', EACH], read: comment }],
    },
    messages(
      /^(?!.*your_facebook_activity\/)(.*\/)?messages\/(inbox|message_requests)\/[^/]+\/message_\d+\.json$/,
    ),
  ],
};
