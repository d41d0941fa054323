import { z } from 'zod';
import { mediaOf, moment } from '../archived-post.ts';
import { type Format, ownMessage, reader } from '../format.ts';
import { plainText } from '../html.ts';
import { EACH } from '../path.ts';

const Media = z.object({
  media_url_https: z.string().optional(),
  video_info: z
    .object({
      variants: z.array(z.object({ url: z.string(), bitrate: z.coerce.number().optional() })).default([]),
    })
    .optional(),
});
type Media = z.infer<typeof Media>;
const Tweet = z.object({
  id_str: z.string(),
  full_text: z.string().optional(),
  text: z.string().optional(),
  created_at: z.string().optional(),
  in_reply_to_status_id_str: z.string().nullish(),
  in_reply_to_user_id_str: z.string().nullish(),
  extended_entities: z.object({ media: z.array(Media).default([]) }).optional(),
});
const Note = z.object({
  noteTweetId: z.string(),
  createdAt: z.string().optional(),
  core: z.object({ text: z.string() }),
});
const Message = z.object({
  messageCreate: z
    .object({
      id: z.string().optional(),
      senderId: z.string(),
      text: z.string().default(''),
      createdAt: z.string().optional(),
      mediaUrls: z.array(z.string()).default([]),
    })
    .optional(),
});
const Account = z.object({ account: z.object({ accountId: z.string() }) });

const linkTo = (id: string) => (/^\d{1,25}$/.test(id) ? { link: `https://x.com/i/web/status/${id}` } : {});

/** A file is kept as the number of what it goes with, and the last part of its address on the web. */
const kept = (id: string, address: string | undefined) => {
  const last = URL.parse(address ?? '')
    ?.pathname.split('/')
    .at(-1);
  return last ? `${id}-${last}` : undefined;
};

/** Of a video the file is the variant with the most bits; its picture on the web is not in the archive. */
const addressOf = ({ media_url_https, video_info }: Media) =>
  video_info
    ? video_info.variants.toSorted((a, b) => (b.bitrate ?? -1) - (a.bitrate ?? -1))[0]?.url
    : media_url_https;

const tweet = reader(z.object({ tweet: Tweet }), ({ tweet }) => {
  const { full_text, text = full_text, id_str, created_at, extended_entities, ...to } = tweet;
  // What others wrote and the person passed on.
  if (text === undefined) return 'unknown';
  if (text.startsWith('RT @')) return null;
  const isReply = Boolean(to.in_reply_to_status_id_str || to.in_reply_to_user_id_str);
  return {
    text: plainText(text),
    surface: isReply ? 'comment' : 'post',
    ...moment(created_at),
    ...linkTo(id_str),
    ...mediaOf(extended_entities?.media.map((one) => kept(id_str, addressOf(one))) ?? []),
  };
});
const note = reader(z.object({ noteTweet: Note }), ({ noteTweet: { noteTweetId, createdAt, core } }) => ({
  text: core.text,
  surface: 'post',
  ...moment(createdAt),
  ...linkTo(noteTweetId),
}));
/** Joins and leavings of a conversation are no messages. */
const message = reader(Message, ({ messageCreate }, owner) =>
  messageCreate
    ? ownMessage(messageCreate.senderId, owner, {
        text: messageCreate.text,
        surface: 'dm',
        ...moment(messageCreate.createdAt),
        ...mediaOf(messageCreate.mediaUrls.map((address) => kept(messageCreate.id ?? '', address))),
      })
    : null,
);

export const x: Format = {
  site: 'x',
  name: 'X',
  sign: /(^|\/)data\/(tweets?|tweet-headers|direct-messages|account)\.js$/,
  activity: 'https://x.com/home',
  owner: {
    files: /(^|\/)data\/account\.js$/,
    paths: [[EACH]],
    ofRecord: (record) => Account.safeParse(record).data?.account.accountId,
  },
  kinds: [
    {
      files: /(^|\/)data\/(tweets?|community-tweet)(-part\d+)?\.js$/,
      json: [{ path: [EACH], read: tweet }],
    },
    { files: /(^|\/)data\/note-tweet(-part\d+)?\.js$/, json: [{ path: [EACH], read: note }] },
    {
      files: /(^|\/)data\/direct-messages(-group)?(-part\d+)?\.js$/,
      json: [{ path: [EACH, 'dmConversation', 'messages', EACH], read: message }],
    },
  ],
};
