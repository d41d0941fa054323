import { i18n } from '#i18n';
import { loadPack } from '../../policy/load.ts';
import type { Keys } from './keys.ts';
import {
  type PackTarget,
  publicKeyOf,
  type Role,
  type Root,
  type Snapshot,
  SPEC_VERSION,
  sha256,
  sign,
  type Targets,
  type Timestamp,
} from './metadata.ts';
import { type Published, readPublished } from './published.ts';

/** The published folder: path to bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Days until a role must be signed anew. Timestamp: publish, or renew, at least once a term. */
const DAYS: Record<Role, number> = { root: 1000, targets: 400, snapshot: 90, timestamp: 90 };
/** With fewer days left than these, publishing renews the root too. */
const RENEW_ROOT = 400;
const DAY_MS = 86_400_000;

const expiry = (role: Role, now: Date) =>
  new Date(now.getTime() + DAYS[role] * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');

const common = (role: Role, version: number, now: Date) => ({
  spec_version: SPEC_VERSION,
  version,
  expires: expiry(role, now),
});

const packFile = (name: string, { hashes }: PackTarget) => `${hashes.sha256}.${name}`;

async function makeRoot(version: number, keys: Keys, now: Date): Promise<Root> {
  const [root, signing] = await Promise.all([publicKeyOf(keys.root), publicKeyOf(keys.signing)]);
  const by = ({ id }: { id: string }) => ({ keyids: [id], threshold: 1 });
  return {
    _type: 'root',
    ...common('root', version, now),
    consistent_snapshot: true,
    keys: { [root.id]: root.key, [signing.id]: signing.key },
    roles: { root: by(root), targets: by(signing), snapshot: by(signing), timestamp: by(signing) },
  };
}

async function belongsTo(keys: Keys, root: Root): Promise<boolean> {
  const [main, signing] = await Promise.all([publicKeyOf(keys.root), publicKeyOf(keys.signing)]);
  return root.roles.root.keyids.includes(main.id) && root.roles.targets.keyids.includes(signing.id);
}

/** Which packs are offered: the new one, and older ones for the installs that it is not rolled out to yet. */
function offered(name: string, target: PackTarget, previous: Published | null): Record<string, PackTarget> {
  const { version, rollout } = target.custom;
  const others = Object.entries(previous?.targets.targets ?? {}).filter(
    ([, { custom }]) => custom.version < version && custom.rollout > rollout,
  );
  return Object.fromEntries([[name, target], ...others]);
}

/** Targets, snapshot and timestamp over them, each one version after the last. */
async function signedMetadata(
  targets: Record<string, PackTarget>,
  previous: Published | null,
  keys: Keys,
  now: Date,
): Promise<Map<string, Uint8Array>> {
  const listed = async (version: number, file: Uint8Array<ArrayBuffer>) => ({
    version,
    length: file.length,
    hashes: { sha256: await sha256(file) },
  });
  const next = (part: { version: number } | undefined) => (part?.version ?? 0) + 1;
  const by = [keys.signing];
  const targetsSigned: Targets = {
    _type: 'targets',
    ...common('targets', next(previous?.targets), now),
    targets,
  };
  const targetsFile = await sign(targetsSigned, by);
  const snapshot: Snapshot = {
    _type: 'snapshot',
    ...common('snapshot', next(previous?.snapshot), now),
    meta: { 'targets.json': await listed(targetsSigned.version, targetsFile) },
  };
  const snapshotFile = await sign(snapshot, by);
  const timestamp: Timestamp = {
    _type: 'timestamp',
    ...common('timestamp', next(previous?.timestamp), now),
    meta: { 'snapshot.json': await listed(snapshot.version, snapshotFile) },
  };
  return new Map([
    [`${targetsSigned.version}.targets.json`, targetsFile],
    [`${snapshot.version}.snapshot.json`, snapshotFile],
    ['timestamp.json', await sign(timestamp, by)],
  ]);
}

/** What devices that are just reading the folder may still ask for: all roots, and the last publication. */
function keptOf(previous: Published | null): Map<string, Uint8Array> {
  if (!previous) return new Map();
  const { files, targets, snapshot } = previous;
  const wanted = new Set([
    `${targets.version}.targets.json`,
    `${snapshot.version}.snapshot.json`,
    ...Object.entries(targets.targets).map(([name, target]) => packFile(name, target)),
  ]);
  return new Map([...files].filter(([path]) => wanted.has(path) || /^\d+\.root\.json$/.test(path)));
}

/**
 * The folder to upload: the pack, signed, over what was published before.
 * The same pack once more renews its dates, or changes how far it is rolled out.
 * @throws Error with a sentence for the person.
 */
export async function publish({
  packJson,
  keys,
  previous: files,
  rollout,
  now,
}: {
  packJson: string;
  keys: Keys;
  previous: Files | null;
  /** per cent */
  rollout: number;
  now: Date;
}): Promise<Files> {
  const loaded = loadPack(packJson);
  if (!loaded.ok) throw new Error(loaded.problem);
  if (!Number.isInteger(rollout) || rollout < 1 || rollout > 100)
    throw new Error(i18n.t('rules.publish.perCent'));
  const previous = files && readPublished(files);
  if (previous && !(await belongsTo(keys, previous.root))) throw new Error(i18n.t('rules.publish.otherKeys'));

  const { version } = loaded.pack;
  const bytes = new TextEncoder().encode(packJson);
  const target: PackTarget = {
    length: bytes.length,
    hashes: { sha256: await sha256(bytes) },
    custom: { version, rollout },
  };
  const name = `pack-${version}.json`;
  const newest = previous?.newest;
  const isSame = newest?.custom.version === version && newest.hashes.sha256 === target.hashes.sha256;
  if (newest && version <= newest.custom.version && !isSame)
    throw new Error(i18n.t('rules.publish.sameVersion', { version: newest.custom.version }));

  const result = keptOf(previous);
  const isRootDue = !previous || Date.parse(previous.root.expires) - now.getTime() < RENEW_ROOT * DAY_MS;
  if (isRootDue) {
    const root = await makeRoot((previous?.root.version ?? 0) + 1, keys, now);
    result.set(`${root.version}.root.json`, await sign(root, [keys.root]));
  }
  result.set(packFile(name, target), bytes);
  for (const [path, file] of await signedMetadata(offered(name, target, previous), previous, keys, now))
    result.set(path, file);
  return result;
}

/**
 * The folder with new keys in the place of the old ones; devices follow by themselves.
 * @throws Error with a sentence for the person.
 */
export async function rotateRoot({
  keys,
  next,
  previous: files,
  now,
}: {
  /** The keys in use. */
  keys: Keys;
  /** The keys from now on. */
  next: Keys;
  previous: Files;
  now: Date;
}): Promise<Files> {
  const previous = readPublished(files);
  if (!(await belongsTo(keys, previous.root))) throw new Error(i18n.t('rules.publish.otherKeys'));
  const root = await makeRoot(previous.root.version + 1, next, now);
  const result = keptOf(previous);
  result.set(`${root.version}.root.json`, await sign(root, [keys.root, next.root]));
  for (const [path, file] of await signedMetadata(previous.targets.targets, previous, next, now))
    result.set(path, file);
  return result;
}

/** The fingerprint for join links: of the newest root, so that who joins today trusts no key of yesterday. */
export const rootFingerprint = async (files: Files): Promise<string> =>
  sha256(new Uint8Array(readPublished(files).rootFile));
