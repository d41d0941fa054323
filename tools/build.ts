/**
 * Builds the extension for both browsers: `npm run build`.
 * `--test` adds the hosts of the tests, `--host PATTERN` one more; both write to folders of their own.
 */
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { TEST_HOST } from './test-pack.ts';

export const TEST_HOSTS = [`https://*.${TEST_HOST}/*`];

/**
 * @param variant suffix of the output folder, e.g. `-test`; `` for the product itself
 * @param pictureEngine what a test puts in the place of `src/engine/picture-engine.ts`
 */
export async function buildExtension(
  browsers: readonly string[],
  variant = '',
  extraHosts: readonly string[] = [],
  pictureEngine = '',
): Promise<void> {
  process.env.FORETHOUGHT_VARIANT = variant;
  process.env.FORETHOUGHT_HOSTS = extraHosts.join(' ');
  process.env.FORETHOUGHT_PICTURE_ENGINE = pictureEngine;
  for (const browser of browsers) await build({ browser, manifestVersion: 3, logger: quiet });
}

const log = (...parts: unknown[]) => console.error(...parts);
const quiet = { debug() {}, log() {}, info() {}, warn: log, error: log, fatal: log, success() {}, level: 3 };

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      test: { type: 'boolean' },
      host: { type: 'string', multiple: true },
      browser: { type: 'string' },
    },
  });
  const hosts = [...(values.test ? TEST_HOSTS : []), ...(values.host ?? [])];
  const variant = values.test ? '-test' : values.host ? '-local' : '';
  await buildExtension(values.browser ? [values.browser] : ['chrome', 'firefox'], variant, hosts);
}
