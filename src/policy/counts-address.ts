import { z } from 'zod';

/** Encrypted on its way, or on no way at all. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));

/** Address of an OpenTelemetry Collector, without `/v1/metrics`. */
export const CountsAddress = z
  .string()
  .max(300)
  .refine((url) => {
    const parsed = URL.parse(url);
    return parsed !== null && isSafe(parsed) && !parsed.username && !parsed.search && !parsed.hash;
  }, 'it must be an address that begins with https:// and has nothing behind its path.')
  .transform((url) => url.replace(/\/+$/, ''));

/** What a provider goes by in the counts. */
export const ProviderId = z
  .string()
  .regex(/^[a-z0-9-]{2,60}$/, 'it may hold small letters, digits and hyphens only.');
