import { browser } from 'wxt/browser';
import { z } from 'zod';

/** Where a provider wants counts sent, and the id that it goes by. */
export interface CountsEndpoint {
  /** Address of an OpenTelemetry Collector, without `/v1/metrics`. */
  url: string;
  provider: string;
}

/** Encrypted on its way, or on no way at all. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));

const Managed = z.object({
  countsEndpoint: z
    .string()
    .max(300)
    .refine((url) => {
      const parsed = URL.parse(url);
      return parsed !== null && isSafe(parsed) && !parsed.username && !parsed.search && !parsed.hash;
    })
    .transform((url) => url.replace(/\/+$/, '')),
  provider: z.string().regex(/^[a-z0-9-]{2,60}$/),
});

/** The endpoint that the managed policy names; null where there is no policy, or none that can be used. */
export async function countsEndpoint(): Promise<CountsEndpoint | null> {
  // Firefox rejects where there is no policy.
  const managed = await browser.storage.managed.get(['countsEndpoint', 'provider']).catch(() => ({}));
  const { data } = Managed.safeParse(managed);
  return data ? { url: data.countsEndpoint, provider: data.provider } : null;
}

/** A policy may arrive seconds after the browser has started. */
export function whenPolicyChanges(then: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') then();
  });
}
