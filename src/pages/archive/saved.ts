import { browser } from 'wxt/browser';
import { z } from 'zod';

const Numbers = z.array(z.int().min(0)).max(1_000_000);

/** How far the check of one archive got: no word of any post. */
const Saved = z.object({
  name: z.string(),
  size: z.number(),
  /** What was judged by: other rules, or another role, begin anew. */
  by: z.string(),
  /** Whether its pictures are looked at, too. */
  pictures: z.boolean().default(false),
  done: z.int().min(0),
  finished: z.boolean(),
  risky: Numbers,
  dealtWith: Numbers,
  kept: Numbers,
});
export type Saved = z.infer<typeof Saved>;

const KEY = 'archive';

/** The check that was last at work; nothing when there is none, or it cannot be read. */
export async function readSaved(): Promise<Saved | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Saved.safeParse(stored).data ?? null;
}

export const save = (saved: Saved): Promise<void> => browser.storage.local.set({ [KEY]: saved });

export const forget = (): Promise<void> => browser.storage.local.remove(KEY);
