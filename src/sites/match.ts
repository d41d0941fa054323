import type { Pack } from '../policy/pack.ts';
import type { Site } from './site.ts';

const literally = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A match pattern as browsers know it (`https://*.x.com/*`) as a test on an address; ports are ignored. */
export function matcher(pattern: string): (url: URL) => boolean {
  const [, scheme = '', host = '', path = ''] = /^([a-z*]+):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const pathTest = new RegExp(`^${path.split('*').map(literally).join('.*')}$`);
  return (url) => {
    const protocol = url.protocol.slice(0, -1);
    const schemeFits = scheme === '*' ? protocol === 'http' || protocol === 'https' : protocol === scheme;
    const hostFits =
      host === '*' ||
      url.hostname === host ||
      (host.startsWith('*.') && (url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))));
    return schemeFits && hostFits && pathTest.test(url.pathname + url.search);
  };
}

/** The site whose pattern fits; the longest (most exact) pattern wins. */
export function siteOf(pack: Pick<Pack, 'sites'>, address: string): Site | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  return pack.sites
    .flatMap((site) => site.matches.map((pattern) => ({ site, pattern })))
    .sort((a, b) => b.pattern.length - a.pattern.length)
    .find(({ pattern }) => matcher(pattern)(url))?.site;
}
