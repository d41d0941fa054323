import { pathFits } from '../sites/path.ts';
import type { SiteSurface } from '../sites/site.ts';
import { labelOf } from './composer.ts';
import { closestAcross } from './dom.ts';

/** What is assumed of a composer that no site data describes. */
const UNKNOWN: Omit<SiteSurface, 'kind'> = {
  public: true,
  paths: [],
  composers: [],
  send: [],
  sendText: [],
  keys: ['Ctrl+Enter', 'Meta+Enter'],
};

/** The surface that a composer is part of, by the site's data, else by what the field says of itself. */
export function surfaceOf(composer: Element, surfaces: readonly SiteSurface[]): SiteSurface {
  const path = location.pathname + location.search + location.hash;
  const known = surfaces.find(
    ({ paths, composers }) =>
      pathFits(paths, path) && composers.some((selector) => closestAcross(composer, selector)),
  );
  return known ?? guess(composer);
}

function guess(composer: Element): SiteSurface {
  const label = labelOf(composer);
  if (/\b(message|chat|dm)\b/i.test(label))
    return { ...UNKNOWN, kind: 'dm', public: false, keys: ['Enter', ...UNKNOWN.keys] };
  if (/\b(comment|reply)\b/i.test(label)) return { ...UNKNOWN, kind: 'comment' };
  return { ...UNKNOWN, kind: 'post' };
}
