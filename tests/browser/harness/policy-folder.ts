import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of our own that stands, for one browser alone, in the place of a folder of the system. */
export interface PolicyFolder {
  /** Starts the browser that sees it. */
  program: string;
  /** Writes a policy, before the browser starts or while it runs. */
  write(path: string, text: string): void;
  remove(): void;
}

/** Why this machine can put nothing in the place of that folder; empty when it can. */
export function noPolicyFolder(place: string): string {
  if (!existsSync(place)) return `there is no ${place} here`;
  const { status, stderr, error } = spawnSync('unshare', ['--mount', 'mount', '--bind', tmpdir(), place]);
  return status === 0 ? '' : `a mount namespace of one’s own was refused (${error ?? String(stderr).trim()})`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export function policyFolder(browser: string, place: string): PolicyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-policy-'));
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  const program = join(folder, 'browser');
  // In a mount namespace of its own, so that no other program on this machine sees it.
  const mounted = 'mount --bind "$0" "$1" && shift && exec "$@"';
  const start = ['exec unshare --mount sh -c', ...[mounted, inside, place, browser].map(quoted), '"$@"'];
  writeFileSync(program, `#!/bin/sh\n${start.join(' ')}\n`, { mode: 0o755 });
  return {
    program,
    write(path, text) {
      mkdirSync(dirname(join(inside, path)), { recursive: true });
      const next = join(folder, 'next');
      writeFileSync(next, text);
      renameSync(next, join(inside, path));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
