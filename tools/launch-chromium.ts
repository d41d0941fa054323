import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type LaunchOptions, type Worker } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const QUIET = '--disable-background-networking';

/** A browser with a profile of its own. */
export interface Launched {
  context: BrowserContext;
  /** The extension's service worker as it runs now; wakes up with the next event when it was stopped. */
  worker(): Promise<Worker>;
  /** Closes the browser and removes the profile. */
  close(): Promise<void>;
}

interface Options extends Pick<LaunchOptions, 'args' | 'proxy' | 'executablePath'> {
  /** Whether it may fetch what a policy installs, and newer versions of extensions. */
  fetches?: boolean;
}

/**
 * Starts Chromium, Chrome or Edge headless, with an unpacked extension or with none.
 * Chrome and Edge refuse `--load-extension` since 2025; the debugger's own command they take.
 */
export async function launchChromium(
  extension: string | null,
  { args = [], executablePath = findBrowser('chromium'), fetches = false, ...options }: Options = {},
): Promise<Launched> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const profile = mkdtempSync(join(tmpdir(), 'forethought-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions', ...(fetches ? [QUIET] : [])],
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(fetches ? [] : [QUIET]),
      '--enable-unsafe-extension-debugging',
      ...args,
    ],
    ...options,
  });
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  if (extension) {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('This browser cannot be given an extension.');
    await session.send('Extensions.loadUnpacked', { path: extension });
    await session.detach();
    await worker();
  }
  return {
    context,
    worker,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
