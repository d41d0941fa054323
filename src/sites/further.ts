import type { Pack } from '../policy/pack.ts';
import { isBelow } from './granted.ts';

/** The hosts of a site's patterns; a pattern for every host asks for too much. */
const hostsOf = (matches: readonly string[]): string[] =>
  matches.flatMap((pattern) => /^[a-z*]+:\/\/((?:\*\.)?[^*/]+)\//.exec(pattern)?.[1] ?? []);

/**
 * The hosts on which a person is asked to have posts checked: those that the organisation named on this device or in its
 * rules, and those of sites in the rules that the extension does not cover by itself.
 */
export function furtherHosts(
  { organisation, sites }: Pick<Pack, 'organisation' | 'sites'>,
  managed: readonly string[],
  isInManifest: (host: string) => boolean,
): string[] {
  const ofSites = sites.filter(({ off }) => !off).flatMap(({ matches }) => hostsOf(matches));
  const all = [
    ...new Set([...managed, ...organisation.hosts, ...ofSites.filter((host) => !isInManifest(host))]),
  ];
  return all.filter((host) => !all.some((wide) => wide !== host && isBelow(host, wide)));
}
