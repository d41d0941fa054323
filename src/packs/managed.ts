import { browser } from 'wxt/browser';
import { z } from 'zod';
import { i18n } from '#i18n';
import { ACCOUNTS, ROLES } from '../policy/context.ts';
import { CountsAddress, ProviderId } from '../policy/counts-address.ts';
import { type Channel, readJoinLink } from './publish/join.ts';

const JoinLink = z.string().transform((text, context): Channel => {
  try {
    return readJoinLink(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** What an organisation may set on a device that it manages; described for it in `assets/managed-schema.json`. */
const KEYS = {
  channel: JoinLink,
  role: z.enum(ROLES),
  account: z.enum(ACCOUNTS),
  dsl: z.strictObject({ name: z.string().max(80), email: z.email(), phone: z.string().max(30) }).partial(),
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)).max(100),
  lock: z.boolean(),
  countsEndpoint: CountsAddress,
  provider: ProviderId,
};
type Keys = typeof KEYS;

export const MANAGED_KEYS: readonly string[] = Object.keys(KEYS);

export type Managed = { [K in keyof Keys]?: z.infer<Keys[K]> } & {
  /** Why a value is not in force, in sentences. */
  problems: string[];
};

/** Each value by itself, so that one slip does not undo the others. */
export function parseManaged(values: Record<string, unknown>): Managed {
  const managed: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const schema = Object.hasOwn(KEYS, key) ? KEYS[key as keyof Keys] : undefined;
    const parsed = schema?.safeParse(value);
    if (parsed?.success) managed[key] = parsed.data;
    else
      problems.push(
        i18n.t('rules.managed.notInForce', {
          ...{ key, why: parsed?.error.issues[0]?.message ?? i18n.t('rules.managed.noSuchSetting') },
        }),
      );
  }
  return { ...managed, problems };
}

/** What is managed here; null when nothing is. */
export async function readManaged(): Promise<Managed | null> {
  try {
    const values = await browser.storage.managed.get(null);
    return Object.keys(values).length > 0 ? parseManaged(values) : null;
  } catch {
    // Firefox rejects when there is no policy.
    return null;
  }
}
