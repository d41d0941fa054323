import { type Launched, launchChromium } from '../../../tools/launch-chromium.ts';
import { ARGS, OWN } from './chromium.ts';
import { Network } from './network.ts';

/**
 * Chromium for tests that route their own pages. What gets past those routes is refused and written down, and closing
 * the browser fails if there was any.
 * @param loopback port on loopback that is let through
 */
export async function launchWatched(extension: string, loopback?: number): Promise<Launched> {
  const network = await Network.start(OWN, loopback);
  const launched = await launchChromium(extension, {
    proxy: { server: `http://127.0.0.1:${network.port}` },
    args: ARGS,
  });
  return {
    ...launched,
    async close() {
      await launched.close();
      const unexpected = network.takeUnexpected();
      await network.stop();
      if (unexpected.length > 0) throw new Error(`Requests that nothing serves: ${unexpected.join(', ')}`);
    },
  };
}
