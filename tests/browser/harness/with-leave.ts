import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of an extension that has a permission on hosts from the start: no test can press the browser's own button. */
export function withLeave(extension: string, hosts: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'forethought-with-leave-'));
  cpSync(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}
