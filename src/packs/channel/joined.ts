import { browser } from 'wxt/browser';
import { z } from 'zod';
import { sha256 } from '../publish/metadata.ts';
import { PROBLEMS } from './problem.ts';
import type { NewPack } from './update.ts';

const KEY = 'channel';
const BUCKET_KEY = 'rollout-bucket';
const packKey = (version: number) => `channel-pack-${version}`;
const MOST_KEPT = 2;

const Time = z.int().min(0);

/** The channel that this device follows, and what it has from it. */
export const Joined = z.object({
  address: z.string(),
  root: z.string(),
  by: z.enum(['person', 'policy']),
  trusted: z.record(z.string(), z.string()),
  /** Newest first. */
  packs: z.array(z.object({ version: z.int(), sha256: z.string() })).max(MOST_KEPT),
  /** Up to this version the person chose the built-in rules instead. */
  setAside: z.int(),
  /** When the rule host last said, in a way that holds, that this is the newest; 0: never. */
  confirmedAt: Time,
  /** When the next check is due. */
  dueAt: Time,
  failures: z.int().min(0),
  problem: z.object({ kind: z.enum(PROBLEMS), detail: z.string().optional() }).nullable(),
});
export type Joined = z.infer<typeof Joined>;

/** null: none; `damaged`: what was kept does not read. */
export async function readJoined(): Promise<Joined | null | 'damaged'> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (stored === undefined) return null;
  const parsed = Joined.safeParse(stored);
  return parsed.success ? parsed.data : 'damaged';
}

/** Keeps it, with a new pack if there is one, in one go; packs that it no longer names are dropped. */
export async function keepJoined(joined: Joined, found: NewPack | null = null): Promise<Joined> {
  const { version = 0, sha256: hash = '' } = found ?? {};
  const others = joined.packs.filter((pack) => pack.version !== version);
  const packs = found ? [{ version, sha256: hash }, ...others] : others;
  const kept = { ...joined, packs: packs.slice(0, MOST_KEPT) };
  await browser.storage.local.set({ [KEY]: kept, ...(found ? { [packKey(version)]: found.json } : {}) });
  await browser.storage.local.remove(packs.slice(MOST_KEPT).map((pack) => packKey(pack.version)));
  return kept;
}

export async function forgetJoined(): Promise<void> {
  const all = await browser.storage.local.get(null);
  const packs = Object.keys(all).filter((key) => key.startsWith(packKey(0).slice(0, -1)));
  await browser.storage.local.remove([KEY, ...packs]);
}

/** The text of a kept pack; undefined when it was lost or is not what it was. */
export async function keptPack({
  version,
  sha256: hash,
}: Joined['packs'][number]): Promise<string | undefined> {
  const { [packKey(version)]: json } = await browser.storage.local.get(packKey(version));
  if (typeof json !== 'string') return undefined;
  return (await sha256(new TextEncoder().encode(json))) === hash ? json : undefined;
}

/** From 0 to 99, by chance, once for this install; it decides who is early in a rollout and is told to nobody. */
export async function rolloutBucket(): Promise<number> {
  const { [BUCKET_KEY]: stored } = await browser.storage.local.get(BUCKET_KEY);
  const parsed = z.int().min(0).max(99).safeParse(stored);
  if (parsed.success) return parsed.data;
  const bucket = Math.floor(Math.random() * 100);
  await browser.storage.local.set({ [BUCKET_KEY]: bucket });
  return bucket;
}
