import { browser } from 'wxt/browser';
import { z } from 'zod';
import { readManaged } from './packs/managed.ts';
import { ACCOUNTS, ROLES } from './policy/context.ts';

const Settings = z.object({
  role: z.enum(ROLES).catch('trainee'),
  account: z.enum(ACCOUNTS).catch('personal'),
  /** Hosts on which the person switched the checks off. */
  switchedOff: z.array(z.string()).catch([]),
  /** The last day on which the tip about teaching hours came, e.g. `2026-11-25`. */
  leisureTold: z.string().catch(''),
});
export type Settings = z.infer<typeof Settings>;

const KEY = 'settings';

/** Settings as the person chose them; anything damaged falls back to its default. */
async function readChosen(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Settings.parse(stored && typeof stored === 'object' ? stored : {});
}

/** Settings in force: what the organisation set comes before what the person chose. */
export async function readSettings(): Promise<Settings> {
  const [chosen, managed] = await Promise.all([readChosen(), readManaged()]);
  return {
    ...chosen,
    role: managed?.role ?? chosen.role,
    account: managed?.account ?? chosen.account,
    switchedOff: managed?.lock ? [] : chosen.switchedOff,
  };
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readChosen()), ...change } });
}
