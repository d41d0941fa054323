import { browser } from 'wxt/browser';
import { z } from 'zod';
import { MAX_TEXT } from '../text/limit.ts';

/** What a person chose outside the panel to have it checked there. */
const Picked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(MAX_TEXT), url: z.string().max(4096) }),
  z.strictObject({
    kind: z.literal('picture'),
    tabId: z.int(),
    /** Address of the picture; nothing is fetched from it. */
    src: z.string().max(2_000_000),
    url: z.string().max(4096),
  }),
  z.strictObject({ kind: z.literal('page'), tabId: z.int() }),
]);
export type Picked = z.infer<typeof Picked>;

const KEY = 'picked';

/** Lays something down for the panel, in memory only; the panel may still be opening. */
export const layDown = (picked: Picked): Promise<void> => browser.storage.session.set({ [KEY]: picked });

/** Takes up what was laid down, which is then gone; null when there is nothing. */
async function takeUp(): Promise<Picked | null> {
  const { [KEY]: laid } = await browser.storage.session.get(KEY);
  if (laid === undefined) return null;
  await browser.storage.session.remove(KEY);
  return Picked.safeParse(laid).data ?? null;
}

/** Hears of all that is laid down, now and later. */
export function onPicked(hear: (picked: Picked) => void, signal: AbortSignal): void {
  const take = async () => {
    const picked = await takeUp();
    if (picked && !signal.aborted) hear(picked);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue !== undefined) take();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged), {
    once: true,
  });
  take();
}
