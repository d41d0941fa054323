import type { CDPSession, Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import type { Stage } from './stage.ts';

/** The strictest page there can be. */
const CSP =
  "default-src 'none'; script-src 'unsafe-eval' 'nonce-page'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Remembers our closed shadow roots, in the isolated world where the page cannot look. */
const REMEMBER = `globalThis.roots = [];
{ const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); roots.push(root); return root; }; }`;

interface Inside {
  stage: Stage;
  /** Newest last. */
  roots: ShadowRoot[];
}

/** A page with its own script, and beside it our UI in an isolated world as a content script is. */
export class World {
  readonly page: Page;
  private readonly cdp: CDPSession;
  private readonly contextId: () => number;

  private constructor(page: Page, cdp: CDPSession, contextId: () => number) {
    this.page = page;
    this.cdp = cdp;
    this.contextId = contextId;
  }

  static async open(page: Page, pageScript = ''): Promise<World> {
    const cdp = await page.context().newCDPSession(page);
    let id = 0;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'forethought') id = context.id;
    });
    await cdp.send('Runtime.enable');
    await cdp.send('Page.enable');
    const source = `${REMEMBER}${await bundle(new URL('stage.ts', import.meta.url).pathname)}`;
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: 'forethought' });
    await page.route('https://page.example/', (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/html', 'content-security-policy': CSP },
        body: `<!doctype html><html lang="en"><title>Page</title><script nonce="page">${pageScript}</script>
          <main><textarea aria-label="Post"></textarea><button>Post</button></main></html>`,
      }),
    );
    await page.goto('https://page.example/');
    return new World(page, cdp, () => id);
  }

  /** Runs a function in our world. */
  async inside<T, A extends unknown[]>(run: (inside: Inside, ...args: A) => T, ...args: A): Promise<T> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression: `(${run})({ stage, roots }, ...${JSON.stringify(args)})`,
      contextId: this.contextId(),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** The words on the button that has the focus in our newest root. */
  focused(): Promise<string | undefined> {
    return this.inside(({ roots }) => roots.at(-1)?.activeElement?.textContent ?? undefined);
  }

  choices(): Promise<string[]> {
    return this.inside(({ stage }) => stage.choices);
  }

  /** Presses one of our buttons with the mouse. */
  async press(words: string, clickCount = 1): Promise<void> {
    const at = await this.inside(({ roots }, label) => {
      const button = [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === label,
      );
      button?.scrollIntoView({ block: 'nearest' });
      const box = button?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, words);
    if (!at) throw new Error(`no button says ${words}`);
    await this.page.mouse.click(at.x, at.y, { clickCount });
  }
}
