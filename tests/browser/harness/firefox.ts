import puppeteer, { type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../tools/find-browser.ts';
import type { Driver } from './driver.ts';
import { Network } from './network.ts';
import { until } from './until.ts';

interface RemoteNode {
  sharedId: string;
  value: { shadowRoot?: (RemoteNode & { value: { mode: string } }) | null };
}

interface ScriptResult {
  type: 'success' | 'exception';
  result: { value: unknown };
  exceptionDetails?: { text: string };
}

/** WebDriver BiDi itself: puppeteer has no call that reaches a closed shadow root. */
interface Bidi {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** A profile's own name for the extension in addresses, set so that it is known. */
const UUID = '0b4e1a52-7d0c-4b7e-9a55-3f6f0c1d2e01';

const prefs = (proxyPort: number): Record<string, unknown> => ({
  'extensions.webextensions.uuids': JSON.stringify({ 'forethought@forethought.example': UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.allow_hijacking_localhost': true,
  'network.http.speculative-parallel-limit': 0,
  // Nobody could answer Firefox's own question about what an extension may send: it counts as answered with yes.
  'extensions.webextOptionalPermissionPrompts': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
});

async function serve(network: Network, request: HTTPRequest): Promise<void> {
  // Files of the extension and `data:` addresses need no network.
  if (!request.url().startsWith('http')) return request.continue();
  const body = request.method() === 'POST' ? await request.fetchPostData() : undefined;
  const reply = await network.answer({ method: request.method(), url: request.url(), body });
  await (reply ? request.respond({ status: 200, ...reply }) : request.abort());
}

/** @param managed what to start where a policy installs the extension */
export async function startFirefox(
  extension: string | null,
  ruleHost?: number,
  managed?: { program: string },
): Promise<Driver> {
  const network = await Network.start([], ruleHost);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: managed?.program ?? findBrowser('firefox'),
    headless: true,
    // Else WebDriver refuses to open the extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 720 },
    // Without it a release build ignores the settings server above.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: prefs(network.port),
  });
  if (extension) await browser.installExtension(extension);
  const { connection } = browser as unknown as { connection: Bidi };

  let current: Page | undefined;
  let failure: unknown;
  const page = (): Page => {
    if (failure) throw failure;
    if (!current) throw new Error('no page is open');
    return current;
  };

  async function call(functionDeclaration: string, nodes: RemoteNode[] = []): Promise<unknown> {
    const frame = page().mainFrame() as unknown as { _id: string };
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: nodes.map(({ sharedId }) => ({ sharedId })),
      target: { context: frame._id },
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const answer = result as ScriptResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result.value;
  }

  /** Of these pages WebDriver never tells that they have loaded. */
  const openExtensionPage = async (url: string) => {
    const tab = await browser.newPage();
    const { _id: context } = tab.mainFrame() as unknown as { _id: string };
    await connection
      .send('browsingContext.navigate', { context, url, wait: 'none' })
      .catch(async (error: unknown) => {
        await tab.close();
        throw error;
      });
    const isThere = () => tab.evaluate(() => `${document.readyState} ${location.href}`);
    await until(`${url} to be open`, async () => (await isThere()) === `complete ${url}`);
    current = tab;
  };

  const openTab = async (url: string) => {
    if (url.startsWith('moz-extension:')) return openExtensionPage(url);
    current = await browser.newPage();
    await current.setRequestInterception(true);
    current.on('request', (request) => {
      serve(network, request).catch((error: unknown) => {
        failure = error;
      });
    });
    await current.goto(url);
  };

  return {
    network,
    extensionPage: async (path) => new URL(path, `moz-extension://${UUID}/`).href,
    async open(url) {
      const before = current;
      await openTab(url);
      await before?.close();
    },
    async beside(url, work) {
      const before = current;
      await openTab(url);
      await work();
      await current?.close();
      current = before;
      await current?.bringToFront();
    },
    evaluate: <A, T>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>> =>
      page().evaluate(fn as never, argument as never),
    async inUi<T>(fn: (root: ShadowRoot) => T): Promise<T[]> {
      const beside = (await call('() => [...document.documentElement.children]')) as RemoteNode[];
      const closed = beside.flatMap(({ value: { shadowRoot } }) =>
        shadowRoot?.value.mode === 'closed' ? [shadowRoot] : [],
      );
      return JSON.parse(String(await call(`(...roots) => JSON.stringify(roots.map(${fn}))`, closed)));
    },
    clickAt: ({ x, y }) => page().mouse.click(x, y),
    type: (text) => page().keyboard.type(text),
    async press(keys) {
      const all = keys.split('+') as KeyInput[];
      for (const key of all) await page().keyboard.down(key);
      for (const key of all.reverse()) await page().keyboard.up(key);
    },
    async composeWithEnter() {
      // BiDi cannot compose, so the page says that it does.
      await page().evaluate(() => {
        let target = document.activeElement;
        while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
        for (const how of [{ isComposing: true }, { keyCode: 229 }])
          target?.dispatchEvent(
            new KeyboardEvent('keydown', {
              key: 'Enter',
              bubbles: true,
              composed: true,
              cancelable: true,
              ...how,
            }),
          );
      });
    },
    async close() {
      await browser.close();
      await network.stop();
    },
  };
}
