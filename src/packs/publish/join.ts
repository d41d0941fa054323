import { i18n } from '#i18n';
/** Where a provider's rules are published, and how its first trusted root is known. */
export interface Channel {
  /** Address of the published folder, with a slash at its end. */
  address: string;
  /** SHA-256 of a published root file, in hexadecimal. */
  root: string;
}

const MARK = '#forethought:';
const LONGEST = 2000;

/** Plain HTTP only for trying it out on one's own machine. */
const isLoopback = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/**
 * The address as it is used: with a slash at its end, without query or fragment.
 * @throws Error with a sentence for the person.
 */
export function folderAddress(text: string): string {
  const url = URL.parse(text.trim());
  if (!url) throw new Error(i18n.t('rules.join.noAddress'));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw new Error(i18n.t('rules.join.noHttps'));
  if (url.username || url.password) throw new Error(i18n.t('rules.join.password'));
  return `${url.origin}${url.pathname.replace(/[^/]*\.html?$/, '').replace(/\/?$/, '/')}`;
}

/** The link that people paste to join: it leads to the folder, and carries the fingerprint behind the mark. */
export const joinLink = ({ address, root }: Channel): string => `${folderAddress(address)}${MARK}${root}`;

/**
 * Reads what somebody pasted.
 * @throws Error with a sentence for the person.
 */
export function readJoinLink(text: string): Channel {
  const at = text.indexOf(MARK);
  const root =
    at < 0
      ? ''
      : text
          .slice(at + MARK.length)
          .trim()
          .toLowerCase();
  if (text.length > LONGEST || !/^[0-9a-f]{64}$/.test(root)) throw new Error(i18n.t('rules.join.notWhole'));
  return { address: folderAddress(text.slice(0, at)), root };
}
