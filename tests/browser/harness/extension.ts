import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of a test build, which differs from a release only in covering `notes.example` and what is below it, too. */
export function extensionFor(browser: 'chrome' | 'firefox', variant = '-test'): string {
  const folder = fileURLToPath(new URL(`../../../.output/${browser}-mv3${variant}`, import.meta.url));
  if (existsSync(folder)) return folder;
  throw new Error(`There is no test build in ${folder}. Make one with: npm run build -- --test`);
}
