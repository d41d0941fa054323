import { pathFits } from '../sites/path.ts';
import type { SiteSurface } from '../sites/site.ts';
import { labelOf } from './composer.ts';
import { closestAcross, queryAcross } from './dom.ts';
import { scopeOf } from './scope.ts';
import { BUTTONS, looksLikeSend } from './send-button.ts';

/** What is assumed of a composer that no site data describes. */
const UNKNOWN: SiteSurface = {
  kind: 'post',
  public: true,
  paths: [],
  composers: [],
  send: [],
  sendText: [],
  keys: ['Ctrl+Enter', 'Meta+Enter'],
  partner: [],
};

/** The surface that a composer is part of, by the site's selectors, else by its paths and what the field says of itself. */
export function surfaceOf(composer: Element, surfaces: readonly SiteSurface[]): SiteSurface {
  const path = location.pathname + location.search + location.hash;
  const here = surfaces.filter(({ paths }) => pathFits(paths, path));
  const known = here.find(({ composers }) => composers.some((selector) => closestAcross(composer, selector)));
  return known ?? guess(composer, here);
}

/** Selectors rot sooner than paths and keys do, so what the site's data say of those still holds. */
function guess(composer: Element, here: readonly SiteSurface[]): SiteSurface {
  const label = labelOf(composer);
  const kind = kindOf(label);
  const like =
    here.find((surface) => surface.kind === kind || (kind === 'dm' && surface.kind === 'group')) ??
    here.find(({ paths }) => paths.length > 0);
  if (like) return like;
  const keys = entersSend(composer, kind) ? (['Enter', ...UNKNOWN.keys] as const) : UNKNOWN.keys;
  return { ...UNKNOWN, kind, public: kind !== 'dm', keys: [...keys] };
}

function kindOf(label: string): SiteSurface['kind'] {
  // The box of a mail client, in which Enter makes a line.
  if (/\bmessage body\b/i.test(label)) return 'post';
  if (/\b(message|chat|dm)\b/i.test(label)) return 'dm';
  return /\b(comment|reply)\b/i.test(label) ? 'comment' : 'post';
}

/** Enter alone sends from a line without a form, from a chat box, and from a comment box with no button in sight. */
function entersSend(composer: Element, kind: SiteSurface['kind']): boolean {
  if (composer instanceof HTMLInputElement) return composer.form === null;
  // In a text area of a form, as on a contact page, it makes a line.
  if (kind === 'dm') return !(composer instanceof HTMLTextAreaElement) || !closestAcross(composer, 'form');
  return kind === 'comment' && !queryAcross(scopeOf(composer), BUTTONS, composer).some(looksLikeSend);
}
