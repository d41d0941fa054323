import { SITE_SURFACES, type SiteSurface } from '../../tests/browser/behaviour/site-surfaces.ts';

/** What is measured of one page: where it is, and how a post is written and sent there. */
export type Place = Pick<
  SiteSurface,
  'site' | 'page' | 'url' | 'kind' | 'opener' | 'composer' | 'button' | 'keys'
>;

/** Ten thousand nodes and fifty boxes, on a site whose selectors name none of them. */
const CROWD: Place = {
  site: 'crowd',
  page: 'crowd',
  url: 'https://mastodon.social/crowd',
  kind: 'post',
  composer: 'section:nth-of-type(41) textarea',
  button: 'section:nth-of-type(41) button',
};

const handling = ({ page, opener, composer, button, keys }: Place): string =>
  JSON.stringify([page, opener, composer, button, keys]);

/** Each page of the browser tests; those that are written and sent alike, as a post to a group and to all, once. */
export const PLACES: Place[] = [...SITE_SURFACES.filter(({ glance }) => !glance), CROWD].filter(
  (place, at, all) => all.findIndex((other) => handling(other) === handling(place)) === at,
);
