import { browser } from 'wxt/browser';

const PAGE = '/sidepanel.html';
/** About as wide as browsers make a side panel. */
const WIDTH = 440;
const HEIGHT = 800;

interface Sidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Where browsers let an extension open its panel, they do so only at once after a press. */
function openBeside(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? (browser as unknown as Sidebar).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
}

/** Opens the panel beside the page, or in a window of its own where the browser has no place for it. */
export async function openPanel(windowId: number): Promise<void> {
  try {
    await openBeside(windowId);
  } catch {
    await browser.windows.create({ url: PAGE, type: 'popup', width: WIDTH, height: HEIGHT });
  }
}
