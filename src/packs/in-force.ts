import { browser } from 'wxt/browser';
import { loadPack } from '../policy/load.ts';
import type { Pack } from '../policy/pack.ts';
import { type CompiledPack, compilePack } from '../verdict/compile.ts';
import { ownFile } from './own-file.ts';

const KEY = 'pack';

/** The pack that decides now. */
export interface InForce {
  pack: Pack;
  compiled: CompiledPack;
  builtIn: boolean;
  /** Why an installed pack was refused, in a sentence for the person. */
  problem?: string;
}

let inForce: Promise<InForce> | undefined;

/** The pack in force: the installed one when it is sound, else the built-in one and the reason. */
export function packInForce(): Promise<InForce> {
  inForce ??= choose().catch((error: unknown) => {
    inForce = undefined;
    throw error;
  });
  return inForce;
}

async function choose(): Promise<InForce> {
  const { [KEY]: installed } = await browser.storage.local.get(KEY);
  if (installed === undefined) return builtIn();
  const loaded = loadPack(typeof installed === 'string' ? installed : '');
  if (loaded.ok) return { pack: loaded.pack, compiled: compilePack(loaded.pack), builtIn: false };
  return builtIn(
    `The installed rules cannot be used: ${loaded.problem} The built-in rules are in force. Load the rules again, or ask your provider for a new file.`,
  );
}

async function builtIn(problem?: string): Promise<InForce> {
  const response = await ownFile('/pack.json');
  // Checked when the extension was built, so that a cold start need not parse it again.
  const pack: Pack = await response.json();
  return { pack, compiled: compilePack(pack), builtIn: true, ...(problem ? { problem } : {}) };
}

/** Puts a pack in force; a pack that is not sound changes nothing. */
export async function usePack(
  json: string,
): Promise<{ ok: true; pack: Pick<Pack, 'id' | 'version'> } | { ok: false; problem: string }> {
  const loaded = loadPack(json);
  if (!loaded.ok) return loaded;
  await browser.storage.local.set({ [KEY]: json });
  inForce = undefined;
  return { ok: true, pack: { id: loaded.pack.id, version: loaded.pack.version } };
}

export async function useBuiltInPack(): Promise<void> {
  await browser.storage.local.remove(KEY);
  inForce = undefined;
}
