import { browser } from 'wxt/browser';

const KEY = 'rules-renewed';

/** Tells the pages that other rules came into force; the time makes each one a change. */
export const tellRenewed = (): Promise<void> => browser.storage.session.set({ [KEY]: Date.now() });

/** Hears when other rules have come into force, or the organisation sets something else on this device. */
export function onRenewed(hear: () => void, signal: AbortSignal): void {
  const onChanged = (changes: object, area: string) => {
    if (area === 'managed' || Object.hasOwn(changes, KEY)) hear();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
