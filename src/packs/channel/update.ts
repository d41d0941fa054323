import { i18n } from '#i18n';
import { loadPack } from '../../policy/load.ts';
import type { Pack } from '../../policy/pack.ts';
import type { CompiledPack } from '../../verdict/compile.ts';
import type { Channel } from '../publish/join.ts';
import { type PackTarget, sha256, type Targets } from '../publish/metadata.ts';
import type { Download } from './download.ts';
import { asProblem, ChannelProblem } from './problem.ts';
import { refresh, type Trusted } from './trust.ts';

/** In bytes. Two packs, and what they are trusted by, fit into what an extension may store. */
const MOST_PACK = 2_000_000;

export interface KeptPack {
  version: number;
  sha256: string;
}

export interface NewPack extends KeptPack {
  json: string;
  pack: Pack;
  compiled: CompiledPack;
}

export type Updated = { trusted: Trusted } & (
  | { ok: true /** null: what is kept is the newest for this device. */; found: NewPack | null }
  | { ok: false; problem: ChannelProblem }
);

/** The newest pack that is rolled out to this bucket. */
function offeredTo(bucket: number, { targets }: Targets): [name: string, target: PackTarget] | undefined {
  return Object.entries(targets)
    .filter(([, { custom }]) => bucket < custom.rollout)
    .toSorted(([, a], [, b]) => b.custom.version - a.custom.version)[0];
}

async function getPack(name: string, target: PackTarget, download: Download): Promise<NewPack> {
  const { hashes, custom, length } = target;
  if (length > MOST_PACK) throw new ChannelProblem('oversized');
  const file = await download(`${hashes.sha256}.${name}`, length);
  if (!file) throw new ChannelProblem('missing');
  if (file.length !== length || (await sha256(file)) !== hashes.sha256) throw new ChannelProblem('mixed');
  const json = new TextDecoder().decode(file);
  const loaded = loadPack(json);
  if (!loaded.ok) throw new ChannelProblem('bad-pack', loaded.problem);
  if (loaded.pack.version !== custom.version)
    throw new ChannelProblem(
      'bad-pack',
      i18n.t('rules.channel.twoVersions', { inside: loaded.pack.version, outside: custom.version }),
    );
  return {
    version: custom.version,
    sha256: hashes.sha256,
    json,
    pack: loaded.pack,
    compiled: loaded.compiled,
  };
}

async function choose(
  targets: Targets,
  current: KeptPack | undefined,
  bucket: number,
  download: Download,
): Promise<NewPack | null> {
  const [name, target] = offeredTo(bucket, targets) ?? [];
  if (!name || !target) return null;
  const { version } = target.custom;
  if (current && version < current.version) {
    const stillThere = Object.values(targets.targets).some(({ custom }) => custom.version >= current.version);
    // A rollout that was narrowed: who has the new rules keeps them.
    if (stillThere) return null;
    throw new ChannelProblem('older');
  }
  if (current?.version === version) {
    if (current.sha256 === target.hashes.sha256) return null;
    throw new ChannelProblem('changed');
  }
  return getPack(name, target, download);
}

/** Asks a channel for rules newer than the current ones. Never throws; what fails says why. */
export async function update(
  channel: Channel,
  known: { trusted: Trusted; current: KeptPack | undefined; bucket: number },
  download: Download,
): Promise<Updated> {
  const refreshed = await refresh(channel.root, known.trusted, download);
  if ('error' in refreshed)
    return { ok: false, trusted: refreshed.rooted, problem: asProblem(refreshed.error) };
  try {
    const found = await choose(refreshed.targets, known.current, known.bucket, download);
    return { ok: true, trusted: refreshed.trusted, found };
  } catch (error) {
    // Not trusted before its pack is: else the next check would take it for done.
    return { ok: false, trusted: refreshed.rooted, problem: asProblem(error) };
  }
}
