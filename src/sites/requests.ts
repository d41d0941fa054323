import { browser } from 'wxt/browser';
import type { RequestsAnswer } from '../messages.ts';
import { packInForce } from '../packs/in-force.ts';
import { momentOf } from '../policy/moment.ts';
import { readSettings } from '../settings.ts';
import { explainMoment } from '../verdict/explain.ts';
import { siteOf } from './match.ts';

const KEY = 'restFromRequestsUntil';
const AN_HOUR = 3_600_000;

/** Kept in memory only: it ends with the browser. */
export const restFromRequests = (): Promise<void> =>
  browser.storage.session.set({ [KEY]: Date.now() + AN_HOUR });

async function isResting(): Promise<boolean> {
  const { [KEY]: until } = await browser.storage.session.get(KEY);
  return typeof until === 'number' && Date.now() < until;
}

/** Which buttons of a site accept a request, and what is asked before one is accepted. */
export async function requestsOn(url: string): Promise<RequestsAnswer> {
  const [{ pack }, settings, resting] = await Promise.all([packInForce(), readSettings(), isResting()]);
  const site = siteOf(pack, url);
  const moment = momentOf(pack, 'accept-request');
  const silent = resting || site?.off || settings.switchedOff.includes(URL.parse(url)?.hostname ?? '');
  return {
    site: site?.id ?? 'other',
    accept: site?.accept ?? null,
    question: moment && !silent ? explainMoment(pack, moment, 'warn') : null,
  };
}
