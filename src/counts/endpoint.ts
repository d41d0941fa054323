import { browser } from 'wxt/browser';
import { readManaged } from '../packs/managed.ts';

/** Where a provider wants counts sent, and the id that it goes by. */
export interface CountsEndpoint {
  /** Address of an OpenTelemetry Collector, without `/v1/metrics`. */
  url: string;
  provider: string;
}

/** The endpoint that the managed policy names; null where there is no policy, or none that can be used. */
export async function countsEndpoint(): Promise<CountsEndpoint | null> {
  const { countsEndpoint: url, provider } = (await readManaged()) ?? {};
  return url && provider ? { url, provider } : null;
}

/** A policy may arrive seconds after the browser has started. */
export function whenPolicyChanges(then: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') then();
  });
}
