import { browser } from 'wxt/browser';
import { matcher } from './match.ts';

/** Id of the dynamic content script of a host that the person switched on. */
const scriptId = (host: string) => `host-${host}`;
/** The one that runs among the page's own scripts. */
const pageScriptId = (host: string) => `page-${host}`;

const GUARD = ['/content-scripts/compose.js'] as const;
const AMONG_THE_PAGES = ['/content-scripts/pictures.js'] as const;

/** What is asked of the browser, and granted, for one host. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** The popup and the browser both tell of a grant, at about the same time. */
const starting = new Map<string, Promise<void>>();

/**
 * Starts the guard on a host that the manifest does not list, now and in later sessions.
 * @throws Error when the person has not granted the host.
 */
export function guardHost(host: string): Promise<void> {
  const begun = starting.get(host) ?? start(host).finally(() => starting.delete(host));
  starting.set(host, begun);
  return begun;
}

async function start(host: string): Promise<void> {
  const matches = [patternOf(host)];
  if (!(await browser.permissions.contains({ origins: matches })))
    throw new Error(`no permission on ${host}`);
  if (await isGuardedByChoice(host)) return;
  const how = { matches, runAt: 'document_start', allFrames: true, persistAcrossSessions: true } as const;
  await browser.scripting.registerContentScripts([
    { ...how, id: scriptId(host), js: [...GUARD] },
    { ...how, id: pageScriptId(host), js: [...AMONG_THE_PAGES], world: 'MAIN' },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const target = { tabId, allFrames: true };
      await browser.scripting.executeScript({ target, files: [...GUARD] });
      await browser.scripting.executeScript({ target, files: [...AMONG_THE_PAGES], world: 'MAIN' });
    }),
  );
}

/** Hosts that the person switched on, beside those of the manifest. */
export async function isGuardedByChoice(host: string): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(host)] })).length > 0;
}

/** Starts the guard on every single host among granted match patterns; patterns for many hosts are left alone. */
export async function guardGranted(patterns: readonly string[]): Promise<void> {
  const hosts = patterns.flatMap((pattern) => /^\*:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? []);
  await Promise.allSettled(hosts.map(guardHost));
}

/** Whether a host needs no leave of the person beyond the one at installation. */
export const isInManifest = (host: string): boolean =>
  (browser.runtime.getManifest().content_scripts ?? [])
    .flatMap(({ matches }) => matches ?? [])
    .some((pattern) => matcher(pattern)(new URL(`https://${host}/`)));
