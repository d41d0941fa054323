import type { SiteAnswer } from '../messages.ts';
import { packInForce } from '../packs/in-force.ts';
import { readSettings } from '../settings.ts';
import { siteOf } from './match.ts';

/** What a content script needs to know of the page at an address. */
export async function siteAnswer(url: string): Promise<SiteAnswer> {
  const [{ pack }, settings] = await Promise.all([packInForce(), readSettings()]);
  const site = siteOf(pack, url);
  const host = URL.parse(url)?.hostname ?? '';
  return {
    on: !site?.off && !settings.switchedOff.includes(host),
    marks: !settings.marksOff.includes(host),
    site: site?.id ?? 'other',
    surfaces: site?.surfaces ?? [],
    replay: site?.replay ?? 'click',
    role: settings.role,
    account: settings.account,
  };
}
