import { type FileBackend, TUFClient } from '@freedomofpress/tuf-browser';
import { z } from 'zod';
import { Root, read, Snapshot, sha256, Targets, Timestamp } from '../publish/metadata.ts';
import type { Download } from './download.ts';
import { ChannelProblem } from './problem.ts';

/** The metadata that is trusted now, by name, as it was signed. */
export type Trusted = Readonly<Record<string, string>>;

const MOST_METADATA = 200_000;
const MOST_ROOTS = 64;
const NAMESPACE = 'rules';
const fileOf = (role: string) => `${NAMESPACE}/${role}.json`;
const encoder = new TextEncoder();

/**
 * Keeps new timestamp, snapshot and targets apart until all of them have been checked. The library takes an
 * unchanged timestamp to mean that everything is up to date, so one that was kept by itself, after a
 * snapshot that did not arrive, would stop every later update. New roots count at once.
 */
function staged(trusted: Trusted) {
  const kept: Record<string, string> = { ...trusted };
  const fresh: Record<string, string> = {};
  const backend: FileBackend = {
    read: async (key) => {
      const text = fresh[key] ?? kept[key];
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: async (key, value) => {
      kept[key] = JSON.stringify(value);
    },
    writeRaw: async (key, value) => {
      fresh[key] = new TextDecoder().decode(value);
    },
    delete: async (key) => {
      delete kept[key];
      delete fresh[key];
    },
  };
  return { backend, kept: (): Trusted => ({ ...kept }), all: (): Trusted => ({ ...kept, ...fresh }) };
}

/** The published root that a join link stands for. */
async function firstRoot(fingerprint: string, download: Download): Promise<string> {
  for (let version = 1; version <= MOST_ROOTS; version++) {
    const file = await download(`${version}.root.json`, MOST_METADATA);
    if (!file) break;
    if ((await sha256(file)) === fingerprint) {
      const text = new TextDecoder().decode(file);
      // Keys that are to sign everything must at least be keys.
      z.object({ signed: Root }).parse(JSON.parse(text));
      return text;
    }
  }
  throw new ChannelProblem('no-such-root');
}

function requireFresh(trusted: Trusted): void {
  const roles = { root: Root, timestamp: Timestamp, snapshot: Snapshot, targets: Targets };
  for (const [role, schema] of Object.entries(roles)) {
    const { expires } = read<{ expires: string }>(schema, encoder.encode(trusted[fileOf(role)]));
    if (Date.parse(expires) <= Date.now()) throw new ChannelProblem('expired');
  }
}

/** `rooted` is what counts even when the update failed: new roots, and the rest as it was. */
export type Refreshed = { rooted: Trusted } & ({ trusted: Trusted; targets: Targets } | { error: unknown });

/** Brings the metadata up to date by the TUF client workflow. */
export async function refresh(root: string, trusted: Trusted, download: Download): Promise<Refreshed> {
  const storage = staged(trusted);
  try {
    const startingRoot = trusted[fileOf('root')] ?? (await firstRoot(root, download));
    const client = new TUFClient('', startingRoot, NAMESPACE, undefined, { backend: storage.backend });
    // Its own way to the network knows no limit of size and time, and takes an error for "no newer root".
    Object.assign(client, {
      async fetchMetafileBase(role: string, version: number | string) {
        const path = version === -1 ? `${role}.json` : `${version}.${role}.json`;
        const file = await download(path, MOST_METADATA);
        if (file) return new Response(file);
        throw role === 'root' ? new Error('Failed to fetch a newer root') : new ChannelProblem('missing');
      },
    });
    await client.updateTUF();
    const all = { [fileOf('root')]: startingRoot, ...storage.all() };
    // An unchanged timestamp is not asked by the library whether it has run out.
    requireFresh(all);
    const targets = read(Targets, encoder.encode(all[fileOf('targets')]));
    return { rooted: storage.kept(), trusted: all, targets };
  } catch (error) {
    return { rooted: storage.kept(), error };
  }
}
