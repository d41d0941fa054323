import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../tools/find-browser.ts';

/** Chromium's id of an unpacked extension: its path, hashed, in the letters a to p. */
export const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

export interface ChromiumPolicy {
  /** Sets what the organisation says to the extension, now or while the browser runs. */
  set(values: object): void;
  remove(): void;
}

/** Puts a policy folder of our own in the place of the system's, for the browsers that are started from now on. */
export function chromiumPolicy(extension: string): ChromiumPolicy {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-policy-'));
  const managed = join(folder, 'etc/policies/managed');
  mkdirSync(managed, { recursive: true });
  const before = process.env.BROWSER_PATH;
  const browser = findBrowser('chromium');
  const wrapper = join(folder, 'chromium');
  // In a mount namespace of its own, so that no other browser on this machine sees it.
  const inside = `mount --bind "$0" /etc/chromium && exec '${browser}' "$@"`;
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec unshare -m sh -c '${inside.replaceAll("'", `'"'"'`)}' '${folder}/etc' "$@"\n`,
    {
      mode: 0o755,
    },
  );
  process.env.BROWSER_PATH = wrapper;
  return {
    set: (values) =>
      writeFileSync(
        join(managed, 'forethought.json'),
        JSON.stringify({ '3rdparty': { extensions: { [unpackedId(extension)]: values } } }),
      ),
    remove() {
      if (before === undefined) delete process.env.BROWSER_PATH;
      else process.env.BROWSER_PATH = before;
      rmSync(folder, { recursive: true });
    },
  };
}
