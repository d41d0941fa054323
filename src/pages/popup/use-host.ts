import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The host of the page under the popup: undefined while it is looked up, empty where there is none. */
export function useHost(): string | undefined {
  const [host, setHost] = useState<string>();
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = URL.parse(tab?.url ?? '');
      setHost(url && /^https?:$/.test(url.protocol) ? url.hostname : '');
    });
  }, []);
  return host;
}
