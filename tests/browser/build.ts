import { buildExtension, TEST_HOSTS } from '../../tools/build.ts';

/** Builds the extension once for all browser tests, with the hosts of the test pages. */
export default async function setup(): Promise<void> {
  await buildExtension(['chrome', 'firefox'], '-test', TEST_HOSTS);
}
