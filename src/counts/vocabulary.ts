import { CATEGORIES } from '../policy/category.ts';
import type { Pack } from '../policy/pack.ts';
import type { Outcome } from './event.ts';

/**
 * The only sites that are told apart: those of `rules/sites/`, to which `npm run new-site` adds. Every other one is
 * `other`, also a site of a loaded pack.
 */
export const SITE_FAMILIES = [
  'bluesky',
  'classroom',
  'discord',
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'messenger',
  'pinterest',
  'reddit',
  'reddit-old',
  'snapchat',
  'teams',
  'telegram',
  'threads',
  'tiktok',
  'tumblr',
  'whatsapp',
  'x',
  'youtube',
  'other',
] as const;
export type SiteFamily = (typeof SITE_FAMILIES)[number];

/** What a counter may be about beside the categories of the policy: a post or a picture as a whole. */
export const COUNTED_CATEGORIES = [...CATEGORIES, 'none'] as const;

/** What has no clause, and a clause that the rules in force do not have. */
const CLAUSELESS = ['none', 'other'];

/** The rules in force, as far as they are counted. */
export interface Vocabulary {
  pack: string;
  version: number;
  clauses: ReadonlySet<string>;
}

export const vocabularyOf = ({
  id,
  version,
  clauses,
}: Pick<Pack, 'id' | 'version' | 'clauses'>): Vocabulary => ({
  pack: id,
  version,
  clauses: new Set([...clauses.map((clause) => clause.id), ...CLAUSELESS]),
});

const families: ReadonlySet<string> = new Set(SITE_FAMILIES);

export const siteFamily = (site: string): SiteFamily => (families.has(site) ? (site as SiteFamily) : 'other');

/**
 * Outcomes as they are told: whether a post was edited, mended or given up, it was taken back; whether the check took
 * too long or the send was not seen, it went out unchecked.
 */
export const REACTIONS = [
  'shown',
  'taken-back',
  'posted-anyway',
  'reported-wrong',
  'unchecked',
  'picture-checked',
  'silent',
] as const;
export type Reaction = (typeof REACTIONS)[number];

export function reactionOf(outcome: Outcome): Reaction {
  if (outcome === 'edited' || outcome === 'mended' || outcome === 'cancelled') return 'taken-back';
  return outcome === 'missed' ? 'unchecked' : outcome;
}
