import { z } from 'zod';
import { mediaOf, moment } from '../archived-post.ts';
import { type Kind, ownMessage, reader } from '../format.ts';
import { EACH } from '../path.ts';

const BYTES_ONLY = /^[\0-\u00FF]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Meta writes each byte of UTF-8 as a character of Latin-1: `Ã©` is `é`. Text that is whole already stays. */
export function mended(text: string): string {
  if (!/[\u0080-\u00FF]/.test(text) || !BYTES_ONLY.test(text)) return text;
  try {
    return utf8.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}

export const Mended = z.string().transform(mended);

/** Meta counts seconds. */
export const momentOf = (seconds: number | undefined) =>
  seconds === undefined ? {} : moment(seconds < 1e11 ? seconds * 1000 : seconds);

/** A file by its path in the archive. */
export const Uri = z.object({ uri: Mended.optional() });

const Message = z.object({
  sender_name: Mended,
  timestamp_ms: z.number().optional(),
  content: Mended.optional(),
  photos: z.array(Uri).default([]),
  videos: z.array(Uri).default([]),
});

/** Conversations of both sites are kept alike. */
export const messages = (files: RegExp): Kind => ({
  files,
  json: [
    {
      path: ['messages', EACH],
      read: reader(Message, ({ sender_name, timestamp_ms, content, photos, videos }, owner) => {
        const files = mediaOf([...photos, ...videos].map(({ uri }) => uri));
        if (content === undefined && !files.media) return null;
        return ownMessage(sender_name, owner, {
          text: content ?? '',
          surface: 'dm',
          ...moment(timestamp_ms),
          ...files,
        });
      }),
    },
  ],
});
