import type { z } from 'zod';
import { i18n } from '#i18n';
import { type PackTarget, Root, read, Snapshot, Targets, Timestamp } from './metadata.ts';

/** What a published folder says. */
export interface Published {
  files: ReadonlyMap<string, Uint8Array>;
  root: Root;
  rootFile: Uint8Array;
  targets: Targets;
  snapshot: Snapshot;
  timestamp: Timestamp;
  /** The pack with the highest version. */
  newest: PackTarget;
}

/**
 * Reads a folder that was published before.
 * @throws Error with a sentence for the person when something is missing or damaged.
 */
export function readPublished(files: ReadonlyMap<string, Uint8Array>): Published {
  const file = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes) return bytes;
    throw new Error(i18n.t('rules.publish.lacks', { path }));
  };
  const part = <T>(schema: z.ZodType<T>, path: string): T => {
    const bytes = file(path);
    try {
      return read(schema, bytes);
    } catch {
      throw new Error(i18n.t('rules.publish.damaged', { path }));
    }
  };
  const rootVersion = Math.max(
    0,
    ...[...files.keys()].map((path) => Number(/^(\d+)\.root\.json$/.exec(path)?.[1] ?? 0)),
  );
  const rootPath = `${rootVersion || 1}.root.json`;
  const timestamp = part(Timestamp, 'timestamp.json');
  const snapshot = part(Snapshot, `${timestamp.meta['snapshot.json'].version}.snapshot.json`);
  const targets = part(Targets, `${snapshot.meta['targets.json'].version}.targets.json`);
  const [newest] = Object.values(targets.targets).toSorted((a, b) => b.custom.version - a.custom.version);
  if (!newest) throw new Error(i18n.t('rules.publish.noRules'));
  return {
    files,
    root: part(Root, rootPath),
    rootFile: file(rootPath),
    targets,
    snapshot,
    timestamp,
    newest,
  };
}
