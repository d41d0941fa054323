import { z } from 'zod';
import { i18n } from '#i18n';
import { CATEGORIES } from '../policy/category.ts';
import { Context } from '../policy/context.ts';
import { MAX_PIECE } from '../text/limit.ts';

/** A post that two packs are compared on. */
export const TrialPost = z.object({
  id: z.union([z.string(), z.number()]).transform(String).default(''),
  text: z.string().min(1).max(MAX_PIECE),
  ...Context.shape,
  /** Whether it deserves a warning, where somebody has said so. */
  label: z.enum(['warn', 'clear']).optional(),
  categories: z.array(z.enum(CATEGORIES)).default([]),
});
export type TrialPost = z.infer<typeof TrialPost>;

export const Corpus = z.array(TrialPost);

/** Most posts of one's own that are tried at once. */
export const MOST_OWN = 20_000;

/** A post, or why the line holds none. */
function readLine(line: string, number: number): TrialPost | string {
  const id = `line ${number}`;
  if (!line.startsWith('{'))
    return line.length > MAX_PIECE
      ? i18n.t('workbench.ownPosts.tooLong', { number, most: MAX_PIECE })
      : TrialPost.parse({ id, text: line });
  try {
    const read = TrialPost.safeParse(JSON.parse(line));
    return read.success ? { ...read.data, id } : i18n.t('workbench.ownPosts.doesNotFit', { number });
  } catch {
    return i18n.t('workbench.ownPosts.notWhole', { number });
  }
}

/** Posts of one's own, one a line: plain text, or JSON with `text` and if you like `label` and `categories`. */
export function readPosts(text: string): { posts: TrialPost[]; problems: string[] } {
  const posts: TrialPost[] = [];
  const problems: string[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (posts.length === MOST_OWN) {
      problems.push(i18n.t('workbench.ownPosts.onlyFirst', { most: MOST_OWN }));
      break;
    }
    const read = readLine(line, at + 1);
    if (typeof read === 'string') problems.push(read);
    else posts.push(read);
  }
  return { posts, problems };
}
