import type { Page } from 'playwright-core';

/** Everything that a screen reader is told of a page, closed shadow roots included. */
export async function told(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes.map(({ name }) => name?.value ?? '').join('\n');
}
