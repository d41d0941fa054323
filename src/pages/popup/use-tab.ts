import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface TabBelow {
  /** Empty where there is none. */
  host: string;
  id: number;
  windowId: number;
}

/** The tab under the popup; undefined while it is looked up. */
export function useTab(): TabBelow | undefined {
  const [below, setBelow] = useState<TabBelow>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = URL.parse(tab?.url ?? '');
      setBelow({
        host: url && /^https?:$/.test(url.protocol) ? url.hostname : '',
        id: tab?.id ?? browser.tabs.TAB_ID_NONE,
        windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT,
      });
    });
  }, []);
  return below;
}
