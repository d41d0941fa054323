import type { Keys } from '../../../src/packs/publish/keys.ts';
import { sha256, sign } from '../../../src/packs/publish/metadata.ts';
import type { Files } from '../../../src/packs/publish/publish.ts';
import { readPublished } from '../../../src/packs/publish/published.ts';

/** Version 2 of a folder, rightly signed by a tool that does not look at what it signs. */
export async function unchecked(keys: Keys, previous: Files, text: string): Promise<Files> {
  const { targets, snapshot, timestamp } = readPublished(previous);
  const pack = new TextEncoder().encode(text);
  const listed = async (file: Uint8Array<ArrayBuffer>) => ({
    version: 2,
    length: file.length,
    hashes: { sha256: await sha256(file) },
  });
  const { length, hashes } = await listed(pack);
  const target = { length, hashes, custom: { version: 2, rollout: 100 } };
  const by = [keys.signing];
  const targetsFile = await sign({ ...targets, version: 2, targets: { 'pack-2.json': target } }, by);
  const snapshotFile = await sign(
    { ...snapshot, version: 2, meta: { 'targets.json': await listed(targetsFile) } },
    by,
  );
  const meta = { 'snapshot.json': await listed(snapshotFile) };
  return new Map([
    ...previous,
    [`${hashes.sha256}.pack-2.json`, pack],
    ['2.targets.json', targetsFile],
    ['2.snapshot.json', snapshotFile],
    ['timestamp.json', await sign({ ...timestamp, version: 2, meta }, by)],
  ]);
}
