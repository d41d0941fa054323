import { browser } from 'wxt/browser';
import { z } from 'zod';
import { type CountsEndpoint, countsEndpoint } from './endpoint.ts';
import { isoWeek, WEEK } from './week.ts';

const KEY = 'countsSending';

/** What the person said when they were told, and of which endpoint. */
const Said = z.object({
  on: z.boolean(),
  url: z.string(),
  provider: z.string(),
  /** The week in which they were told: what was counted before is never sent. */
  from: z.string().regex(WEEK),
});

export interface Sending {
  endpoint: CountsEndpoint;
  /** `ask`: nobody was told yet, so nothing is sent. */
  choice: 'ask' | 'on' | 'off';
  from: string;
}

/** Firefox keeps a switch of its own for what an extension sends. */
interface FirefoxPermissions {
  data_collection?: string[];
}
const DATA = 'technicalAndInteraction';

async function browserAgrees(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const { data_collection = [] } = (await browser.permissions.getAll()) as FirefoxPermissions;
  return data_collection.includes(DATA);
}

/** Asks what the browser's store demands; must be called first thing after a press. */
export const askBrowser = (): Promise<boolean> =>
  import.meta.env.FIREFOX
    ? browser.permissions.request({ data_collection: [DATA] } as FirefoxPermissions as object)
    : Promise.resolve(true);

/** Whether counts may be sent; null where nobody wants them. What was said of another endpoint does not hold for this one. */
export async function sending(): Promise<Sending | null> {
  const endpoint = await countsEndpoint();
  if (!endpoint) return null;
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const { data } = Said.safeParse(stored);
  if (data?.url !== endpoint.url || data.provider !== endpoint.provider)
    return { endpoint, choice: 'ask', from: '' };
  return { endpoint, choice: data.on && (await browserAgrees()) ? 'on' : 'off', from: data.from };
}

/** Keeps what the person said of the endpoint that they were told of. */
export async function decideSending(on: boolean): Promise<void> {
  const endpoint = await countsEndpoint();
  if (!endpoint) return;
  const from = isoWeek(new Date(Date.now()));
  await browser.storage.local.set({ [KEY]: { on, ...endpoint, from } });
}
