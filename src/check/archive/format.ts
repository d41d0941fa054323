import type { z } from 'zod';
import type { ArchivedPost } from './archived-post.ts';
import type { Path } from './path.ts';

/** What is known of the person whose archive it is. */
export interface Owner {
  /** Name, account number or address, as the site's messages name their writer. */
  self: string | undefined;
}

/**
 * What one record is: a post; nothing of the person's own (null); of a shape that is not known; or a message of which
 * it is not known whose it is.
 */
export type Reading = ArchivedPost | null | 'unknown' | 'whose';

/** Reads one kind of record, once it fits its shape. */
export type Reader = (record: unknown, owner: Owner) => Reading;

export const reader =
  <T extends z.ZodType>(shape: T, read: (record: z.infer<T>, owner: Owner) => Reading): Reader =>
  (record, owner) => {
    const parsed = shape.safeParse(record);
    return parsed.success ? read(parsed.data, owner) : 'unknown';
  };

/** A message, if the person wrote it; `whose` when the archive does not say who the person is. */
export function ownMessage(writer: string, { self }: Owner, post: ArchivedPost): Reading {
  if (self === undefined) return 'whose';
  return writer === self ? post : null;
}

/** One kind of file of an archive. */
export type Kind =
  | { files: RegExp; json: readonly { path: Path; read: Reader }[] }
  | { files: RegExp; csv: Reader };

/** How one site gives people what they wrote. */
export interface Format {
  /** Family of the site, as rules know it. */
  site: 'facebook' | 'instagram' | 'linkedin' | 'mastodon' | 'reddit' | 'tiktok' | 'x';
  name: string;
  /** A file that no other site's archive has. */
  sign: RegExp;
  /** Where on the site the person finds what they wrote, for posts of which the archive gives no link. */
  activity?: string;
  /** Where it says who the person is. */
  owner?: { files: RegExp } & (
    | { paths: readonly Path[]; ofRecord: (record: unknown) => string | undefined }
    | { ofRow: (row: Record<string, string>) => string | undefined }
  );
  kinds: readonly Kind[];
}
