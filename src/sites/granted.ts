import { browser } from 'wxt/browser';
import { matcher } from './match.ts';

/** Id of the dynamic content script of a host that the person switched on. */
const scriptId = (host: string) => `host-${host}`;
/** The one that runs among the page's own scripts. */
const pageScriptId = (host: string) => `page-${host}`;

const GUARD = ['/content-scripts/compose.js'] as const;
const AMONG_THE_PAGES = ['/content-scripts/pictures.js'] as const;

/** What is asked of the browser, and granted, for one host, or for `*.school.example`, which is all below one. */
export const patternOf = (host: string): string => `*://${host}/*`;
/** Such a pattern and no other; of all hosts below a whole country or the like there is none. */
const PATTERN = /^\*:\/\/((?:\*\.[^*/]+(?=\.))?[^*/]+)\/\*$/;

/** Whether `wide` is `*.school.example` and `host` lies below it, or is the same as it. */
export const isBelow = (host: string, wide: string): boolean =>
  wide.startsWith('*.') && (host === wide.slice(2) || host.endsWith(wide.slice(1)));

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
  if (!(await isGranted(host))) throw new Error(`no permission on ${host}`);
  if (await isRegistered(host)) return;
  await endBelow(host);
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

const isGranted = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(host)] });

/** The guards of single hosts below one that is guarded as a whole from now on. */
async function endBelow(wide: string): Promise<void> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  const ids = scripts
    .map(({ id }) => id)
    .filter((id) => isBelow(/^(?:host|page)-(.+)$/.exec(id)?.[1] ?? '', wide));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** By itself or with all that lies below a host above it: two guards in one page would ask twice. */
async function isRegistered(host: string): Promise<boolean> {
  const labels = host.split('.');
  const wide = labels.map((_, at) => `*.${labels.slice(at).join('.')}`);
  const ids = [host, ...wide].map(scriptId);
  return (await browser.scripting.getRegisteredContentScripts({ ids })).length > 0;
}

/** Hosts that the person switched on, beside those of the manifest, and has not taken back in the browser's settings. */
export async function isGuardedByChoice(host: string): Promise<boolean> {
  return (await isRegistered(host)) && (await isGranted(host));
}

/**
 * Starts the guard on every host among granted match patterns that has the form of `patternOf`. Others are left alone:
 * those for many hosts, and those of the sites where only email fields are looked at.
 */
export async function guardGranted(patterns: readonly string[]): Promise<void> {
  const hosts = patterns.flatMap((pattern) => PATTERN.exec(pattern)?.[1] ?? []);
  await Promise.allSettled(hosts.map(guardHost));
}

/** Whether a host needs no leave of the person beyond the one at installation. */
export const isInManifest = (host: string): boolean =>
  (browser.runtime.getManifest().content_scripts ?? [])
    .flatMap(({ matches }) => matches ?? [])
    // In Firefox an address with an asterisk in its host is none.
    .some((pattern) => matcher(pattern)(new URL(`https://${host.replace('*', 'any')}/`)));
