import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../../../tools/launch-chromium.ts';
import type { Driver, Point } from './driver.ts';
import { Network } from './network.ts';

export const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium's own calls, which no switch turns off; the extension has no permission for any of them. */
export const OWN = [
  'update.googleapis.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
];

/** The closed shadow roots as handles of the page's main world, through the debugger, which sees them. */
async function closedRoots(cdp: CDPSession): Promise<{ objectId?: string }[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 3, pierce: true });
  const beside = root.children?.find(({ nodeName }) => nodeName === 'HTML')?.children ?? [];
  const closed = beside.flatMap(({ shadowRoots = [] }) =>
    shadowRoots.filter((r) => r.shadowRootType === 'closed'),
  );
  return Promise.all(
    closed.map(async ({ backendNodeId }) => (await cdp.send('DOM.resolveNode', { backendNodeId })).object),
  );
}

/** @param managed what to start where a policy installs the extension */
export async function startChromium(
  extension: string | null,
  ruleHost?: number,
  managed?: { program: string },
): Promise<Driver> {
  const network = await Network.start(OWN, ruleHost);
  const { context, worker, close } = await launchChromium(extension, {
    proxy: { server: `http://127.0.0.1:${network.port}` },
    args: ARGS,
    ...(managed ? { executablePath: managed.program, fetches: true } : {}),
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!request.url().startsWith('http') || network.isRuleHost(request.url())) return route.continue();
    const reply = await network.answer({
      method: request.method(),
      url: request.url(),
      body: request.postData() ?? undefined,
    });
    await (reply ? route.fulfill(reply) : route.abort());
  });

  let page: Page | undefined;
  let cdp: CDPSession | undefined;
  const open = (): { page: Page; cdp: CDPSession } => {
    if (!page || !cdp) throw new Error('no page is open');
    return { page, cdp };
  };

  const openTab = async (url: string) => {
    page = await context.newPage();
    cdp = await context.newCDPSession(page);
    await page.goto(url);
  };

  return {
    network,
    extensionPage: async (path) => new URL(path, (await worker()).url()).href,
    async open(url) {
      const before = page;
      await openTab(url);
      await before?.close();
    },
    async beside(url, work) {
      const before = { page, cdp };
      await openTab(url);
      await work();
      await page?.close();
      ({ page, cdp } = before);
      await page?.bringToFront();
    },
    evaluate: <A, T>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>> =>
      open().page.evaluate(fn as never, argument as never),
    async inUi<T>(fn: (root: ShadowRoot) => T): Promise<T[]> {
      const roots = await closedRoots(open().cdp);
      const [first] = roots;
      if (!first?.objectId) return [];
      const { result, exceptionDetails } = await open().cdp.send('Runtime.callFunctionOn', {
        objectId: first.objectId,
        functionDeclaration: `(...roots) => roots.map(${fn})`,
        arguments: roots.flatMap(({ objectId }) => (objectId ? [{ objectId }] : [])),
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    clickAt: ({ x, y }: Point) => open().page.mouse.click(x, y),
    type: (text) => open().page.keyboard.type(text),
    press: (keys) => open().page.keyboard.press(keys),
    async composeWithEnter() {
      const session = open().cdp;
      await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
      // What Chromium reports for a key that the input method has taken.
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.insertText', { text: 'に' });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    async close() {
      await close();
      await network.stop();
    },
  };
}
