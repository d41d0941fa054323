import { pathFits } from '../sites/path.ts';
import type { SiteSurface } from '../sites/site.ts';
import { labelOf } from './composer.ts';
import { closestAcross } from './dom.ts';

/** What is assumed of a composer that no site data describes. */
const UNKNOWN: SiteSurface = {
  kind: 'post',
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
  const keys = entersSend(composer, label) ? (['Enter', ...UNKNOWN.keys] as const) : UNKNOWN.keys;
  if (/\b(message|chat|dm)\b/i.test(label)) return { ...UNKNOWN, kind: 'dm', public: false, keys: [...keys] };
  if (/\b(comment|reply)\b/i.test(label)) return { ...UNKNOWN, kind: 'comment', keys: [...keys] };
  return { ...UNKNOWN, keys: [...keys] };
}

/** Enter alone sends from a line without a form, and from a chat box that has no form with a button. */
function entersSend(composer: Element, label: string): boolean {
  if (composer instanceof HTMLInputElement) return composer.form === null;
  return /\b(message|chat|dm)\b/i.test(label) && !closestAcross(composer, 'form');
}
