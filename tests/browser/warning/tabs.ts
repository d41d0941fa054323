import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { findBrowser } from '../../../tools/find-browser.ts';

/** Gives each test of a file a fresh tab of one Chromium, without the extension. */
export function inFreshTabs(use: (page: Page) => void): void {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser('chromium'),
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    use(page);
  });
  afterEach(() => page.close());
}
