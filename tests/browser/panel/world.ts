import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extensionFor } from '../harness/extension.ts';
import { answer } from '../harness/routes.ts';
import { launchWatched } from '../harness/watched.ts';
import { withLeave } from '../harness/with-leave.ts';

/** A browser with pages to check and the panel. */
export interface World {
  visit(address: string): Promise<Page>;
  /** The panel as a page of its own. */
  openPanel(): Promise<Page>;
  /** What the browser tells the extension of a press in its menu on the page at an address; the panel comes up. */
  choose(menuItemId: string, address: string, more?: object): Promise<Page>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** As code inside the extension sees it. */
export interface ChromeInside {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(clicked: object, tab: object | undefined): void };
  };
}

export async function startWorld(): Promise<World> {
  // Stands for the `activeTab` that the browser's own button gives.
  const folder = withLeave(extensionFor('chrome'), ['<all_urls>']);
  const { context, worker, close } = await launchWatched(folder);
  await context.route('https://**/*', async (route) => {
    const reply = await answer({ method: route.request().method(), url: route.request().url() });
    await (reply ? route.fulfill(reply) : route.abort());
  });
  const visit: World['visit'] = async (address) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  return {
    visit,
    openPanel: async () => visit(new URL('/sidepanel.html', (await worker()).url()).href),
    async choose(menuItemId, address, more = {}) {
      const inside = await worker();
      const opened = context.waitForEvent('page');
      await inside.evaluate(
        async ([clicked, url]) => {
          const { contextMenus, tabs } = (globalThis as unknown as { chrome: ChromeInside }).chrome;
          const [tab] = await tabs.query({ url });
          // Fails where there is no such menu.
          await contextMenus.update(clicked.menuItemId, {});
          contextMenus.onClicked.dispatch({ pageUrl: url, ...clicked }, tab);
        },
        [{ menuItemId, ...more }, address] as const,
      );
      return opened;
    },
    async closePages() {
      await Promise.all(
        context
          .pages()
          .slice(1)
          .map((page) => page.close()),
      );
    },
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
