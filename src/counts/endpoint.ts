import { browser } from 'wxt/browser';
import { channelState } from '../packs/channel/state.ts';
import { packInForce } from '../packs/in-force.ts';
import { readManaged } from '../packs/managed.ts';

/** Where a provider wants counts sent, and the id that it goes by. */
export interface CountsEndpoint {
  /** Address of an OpenTelemetry Collector, without `/v1/metrics`. */
  url: string;
  provider: string;
}

/**
 * The endpoint that the managed policy names, else the rules of the channel that the person joined; null where there
 * is none, or none that can be used. Rules from a file name none: nobody signed them.
 */
export async function countsEndpoint(): Promise<CountsEndpoint | null> {
  const { countsEndpoint: url, provider } = (await readManaged()) ?? {};
  if (url && provider) return { url, provider };
  const channel = await channelState();
  if (!channel?.version || channel.setAside) return null;
  const { counts } = (await packInForce()).pack.organisation;
  return counts ? { url: counts.endpoint, provider: counts.provider } : null;
}

/** A policy may arrive seconds after the browser has started. */
export function whenPolicyChanges(then: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') then();
  });
}
