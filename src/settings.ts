import { browser } from 'wxt/browser';
import { z } from 'zod';
import { ACCOUNTS, ROLES } from './policy/context.ts';

const Settings = z.object({
  role: z.enum(ROLES).catch('trainee'),
  account: z.enum(ACCOUNTS).catch('personal'),
  /** Hosts on which the person switched the checks off. */
  switchedOff: z.array(z.string()).catch([]),
  /** Hosts on which findings are not underlined. */
  marksOff: z.array(z.string()).catch([]),
  /** The last day on which the tip about teaching hours came, e.g. `2026-11-25`. */
  leisureTold: z.string().catch(''),
});
/** What the person chose. */
export type Settings = z.infer<typeof Settings>;

const KEY = 'settings';

/** Settings as stored; anything damaged falls back to its default. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Settings.parse(stored && typeof stored === 'object' ? stored : {});
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}
