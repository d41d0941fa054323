import type { Organisation } from '../../policy/organisation.ts';
import type { Site } from '../../sites/site.ts';

type Term = Organisation['terms'][number];

/** The term that a day lies in. */
export const termOf = (terms: readonly Term[], day: string): Term | undefined =>
  terms.find(({ start, end }) => start <= day && day <= end);

/** A site's page of privacy settings. */
export interface PrivacyLink {
  name: string;
  url: string;
}

/** Links for the sites that the person was seen to use; for all that are known where none was. */
export function linksFor(sites: readonly Site[], used: ReadonlySet<string>): PrivacyLink[] {
  const known = sites.flatMap(({ id, name, privacy: url }) => (url ? [{ id, name, url }] : []));
  const own = known.filter(({ id }) => used.has(id));
  return (own.length > 0 ? own : known).map(({ name, url }) => ({ name, url }));
}
