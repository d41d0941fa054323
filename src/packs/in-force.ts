import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { loadPack } from '../policy/load.ts';
import type { Pack } from '../policy/pack.ts';
import { type CompiledPack, compilePack } from '../verdict/compile.ts';
import { keptPack, readJoined } from './channel/joined.ts';
import { readManaged } from './managed.ts';
import { ownFile } from './own-file.ts';
import { tellRenewed } from './renewed.ts';

const KEY = 'pack';

/** The pack that decides now. */
export interface InForce {
  pack: Pack;
  compiled: CompiledPack;
  builtIn: boolean;
  /** Why other rules are not in force, in a sentence for the person. */
  problem?: string;
}

/** A pack that was read from text. */
type Ready = Pick<InForce, 'pack' | 'compiled'>;

let inForce: Promise<InForce> | undefined;

/** The pack in force: that of the channel or file when it is sound, else the built-in one and the reason. */
export function packInForce(): Promise<InForce> {
  inForce ??= choose().catch((error: unknown) => {
    inForce = undefined;
    throw error;
  });
  return inForce;
}

/**
 * Puts in force what is kept now; until it is ready, the rules before it answer.
 * @param ready what is kept, when it has just been made ready: that takes a moment, in which no post is answered
 */
export async function renewInForce(ready?: Ready): Promise<void> {
  const next = ready ? withOwnDsl(inUse(ready)) : choose();
  await next;
  inForce = next;
  await tellRenewed();
}

async function choose(): Promise<InForce> {
  return withOwnDsl((await fromChannel()) ?? (await fromFile()) ?? (await builtIn()));
}

/** On a managed device, whom to ask is what the organisation says. */
async function withOwnDsl(chosen: InForce): Promise<InForce> {
  const dsl = (await readManaged())?.dsl;
  if (!dsl) return chosen;
  const { organisation } = chosen.pack;
  return {
    ...chosen,
    pack: { ...chosen.pack, organisation: { ...organisation, dsl: { ...organisation.dsl, ...dsl } } },
  };
}

const inUse = ({ pack, compiled }: Ready): InForce => ({ pack, compiled, builtIn: false });

/** Of the packs that the channel brought, the newest that still reads. */
async function fromChannel(): Promise<InForce | undefined> {
  const joined = await readJoined();
  if (joined === null) return undefined;
  if (joined === 'damaged') return builtIn(i18n.t('rules.inForce.keptDamaged'));
  const usable = joined.packs.filter(({ version }) => version > joined.setAside);
  for (const kept of usable) {
    const json = await keptPack(kept);
    const loaded = json === undefined ? undefined : loadPack(json);
    if (!loaded?.ok) continue;
    const [newest] = usable;
    if (!newest || kept === newest) return inUse(loaded);
    const problem = i18n.t('rules.inForce.newestDamaged', { damaged: newest.version, version: kept.version });
    return { ...inUse(loaded), problem };
  }
  return usable.length === 0 ? builtIn() : builtIn(i18n.t('rules.inForce.allDamaged'));
}

async function fromFile(): Promise<InForce | undefined> {
  const { [KEY]: installed } = await browser.storage.local.get(KEY);
  if (installed === undefined) return undefined;
  const loaded = loadPack(typeof installed === 'string' ? installed : '');
  if (loaded.ok) return inUse(loaded);
  return builtIn(i18n.t('rules.inForce.fileDamaged', { problem: loaded.problem }));
}

async function builtIn(problem?: string): Promise<InForce> {
  const response = await ownFile('/pack.json');
  // Checked when the extension was built, so that a cold start need not parse it again.
  const pack: Pack = await response.json();
  return { pack, compiled: compilePack(pack), builtIn: true, ...(problem ? { problem } : {}) };
}

/** Puts the pack of a file in force; a pack that is not sound changes nothing. */
export async function usePack(
  json: string,
): Promise<{ ok: true; pack: Pick<Pack, 'id' | 'version'> } | { ok: false; problem: string }> {
  const loaded = loadPack(json);
  if (!loaded.ok) return loaded;
  await browser.storage.local.set({ [KEY]: json });
  await renewInForce(loaded);
  return { ok: true, pack: { id: loaded.pack.id, version: loaded.pack.version } };
}

export const forgetFile = (): Promise<void> => browser.storage.local.remove(KEY);
