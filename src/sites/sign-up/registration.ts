import { browser } from 'wxt/browser';
import type { SiteToAllow } from '../../messages.ts';
import { packInForce } from '../../packs/in-force.ts';
import { momentOf } from '../../policy/moment.ts';
import { signUpPattern } from './pattern.ts';

const ID = 'sign-up';
const SCRIPT = '/content-scripts/sign-up.js';

/** The sites of the rules in force on which a work email address gets a tip, and whether it does. */
export async function signUpSites(): Promise<SiteToAllow[]> {
  const [{ pack }, [script]] = await Promise.all([
    packInForce(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  const hosts = momentOf(pack, 'work-email-sign-up')?.hosts ?? [];
  const watched = hosts.filter((host) => script?.matches?.includes(signUpPattern(host)));
  const on = await grantedOf(watched);
  return hosts.map((host) => ({ host, on: on.includes(host) }));
}

/** From now on, in open pages too, on the sites that the person has allowed, or nowhere. */
export async function watchSignUps(on: boolean): Promise<void> {
  const { pack } = await packInForce();
  const hosts = on ? await grantedOf(momentOf(pack, 'work-email-sign-up')?.hosts ?? []) : [];
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (scripts.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  const matches = hosts.map(signUpPattern);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [SCRIPT], matches, runAt: 'document_start', allFrames: true, persistAcrossSessions: true },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT] });
    }),
  );
}

async function grantedOf(hosts: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [signUpPattern(host)] })),
  );
  return hosts.filter((_, at) => granted[at]);
}
