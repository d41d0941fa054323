import { z } from 'zod';
import { mediaOf, moment } from '../archived-post.ts';
import { type Format, reader } from '../format.ts';
import { wordsOfHtml } from '../html.ts';
import { EACH } from '../path.ts';

const Addresses = z.union([z.string(), z.array(z.string())]).default([]);
const Activity = z.object({
  type: z.string(),
  published: z.string().optional(),
  to: Addresses,
  cc: Addresses,
  object: z.unknown(),
});
const Note = z.object({
  id: z.string().optional(),
  url: z.string().nullish(),
  summary: z.string().nullish(),
  content: z.string().nullish(),
  inReplyTo: z.string().nullish(),
  attachment: z.array(z.object({ url: z.string().optional() })).default([]),
});

const PUBLIC = /(^as:|#)Public$|^Public$/;
const isShown = (addresses: readonly string[]) =>
  addresses.some((address) => PUBLIC.test(address) || address.endsWith('/followers'));

/** Servers name a file by what stands before its folder on their disk, or by a whole address. */
const fileAt = (url: string | undefined) => /media_attachments\/[^?#]+/.exec(url ?? '')?.[0];

const activity = reader(Activity, ({ type, published, to, cc, object }) => {
  // Passing on what others wrote, likes and the rest.
  if (type !== 'Create') return null;
  const note = Note.safeParse(object).data;
  if (!note) return 'unknown';
  const link = note.url ?? note.id;
  return {
    text: [note.summary, wordsOfHtml(note.content ?? '')].filter(Boolean).join('\n\n'),
    surface: !isShown([to, cc].flat()) ? 'dm' : note.inReplyTo ? 'comment' : 'post',
    ...moment(published),
    ...mediaOf(note.attachment.map(({ url }) => fileAt(url))),
    ...(link && URL.parse(link)?.protocol === 'https:' ? { link } : {}),
  };
});

/** ActivityPub: https://docs.joinmastodon.org/user/moving/#export */
export const mastodon: Format = {
  site: 'mastodon',
  name: 'Mastodon',
  sign: /(^|\/)outbox\.json$/,
  kinds: [{ files: /(^|\/)outbox\.json$/, json: [{ path: ['orderedItems', EACH], read: activity }] }],
};
