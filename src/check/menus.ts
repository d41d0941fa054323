import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { MAX_TEXT } from '../text/limit.ts';
import { openPanel } from './open-panel.ts';
import { layDown, type Picked } from './picked.ts';

const MENUS = [
  { id: 'check-text', title: 'menus.checkText', contexts: ['selection'] },
  { id: 'check-picture', title: 'menus.checkPicture', contexts: ['image'] },
  { id: 'check-page', title: 'menus.checkPage', contexts: ['page'] },
] as const;

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[0];

function pickedBy(
  { menuItemId, selectionText = '', srcUrl = '', pageUrl = '' }: Clicked,
  tabId: number,
): Picked {
  const url = pageUrl.slice(0, 4096);
  if (menuItemId === 'check-text') return { kind: 'text', text: selectionText.slice(0, MAX_TEXT), url };
  if (menuItemId === 'check-picture') return { kind: 'picture', tabId, src: srcUrl, url };
  return { kind: 'page', tabId };
}

/** The right click: what is under it opens in the panel. The browser keeps the menus between two runs. */
export function serveMenus(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts } of MENUS)
      browser.contextMenus.create({
        ...{ id, title: i18n.t(title), contexts: [...contexts] },
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      });
  });
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    if (tab?.id === undefined) return;
    // Opened first: the browser allows it only at once after the click.
    const opened = openPanel(tab.windowId);
    Promise.all([opened, layDown(pickedBy(clicked, tab.id))]).catch((error: unknown) =>
      console.warn('Forethought:', error),
    );
  });
}
