import type { EntityType } from '../policy/condition.ts';
import type { Context } from '../policy/context.ts';
import type { Evidence } from '../text/evidence.ts';
import type { Matches } from '../text/match.ts';
import type { Range } from '../text/token.ts';
import type { Check } from './compile.ts';

/** A signal that was met; `what` says so in plain words. */
export interface Hit extends Range {
  what: string;
}
/** One way in which a condition holds: the signals that met. Empty when it is the whole post or its context. */
export type Instance = Hit[];

export interface Facts {
  evidence: Evidence;
  matches: Matches;
  context: Context;
  teachingHours: boolean;
  hits: Map<Check, Hit[]>;
}

const ENTITY_NAMES: Record<EntityType, string> = {
  person: 'a name',
  pupil: 'a pupil',
  adult: 'an adult',
  'own-child': 'a child of one’s own',
  school: 'a school',
  'year-group': 'a year group',
  class: 'a class',
  email: 'an email address',
  phone: 'a phone number',
  postcode: 'a postcode',
  'date-of-birth': 'a date of birth',
  handle: 'a user name',
  url: 'a link',
  number: 'a number',
  time: 'a time',
};

/** So that a text made of nothing but hits stays cheap. */
const MOST_ANCHORS = 300;
const WHOLE_POST: Instance[] = [[]];

export function textOf({ tokens, text }: Evidence, { from, to }: Range): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function leafHits(check: Check, { evidence, matches }: Facts): Hit[] {
  const quoted = (range: Range): string => `“${textOf(evidence, range)}”`;
  if (check.kind === 'phrase') {
    return check.ids.flatMap((id) => (matches.ranges.get(id) ?? []).map((r) => ({ ...r, what: quoted(r) })));
  }
  if (check.kind === 'list') {
    return evidence.lists.flatMap((hits, from) =>
      hits
        .filter(({ list }) => check.lists.includes(list))
        .map(({ to }) => ({ from, to, what: quoted({ from, to }) })),
    );
  }
  if (check.kind === 'entity') {
    return evidence.entities
      .filter(({ type }) => check.types.includes(type))
      .map((entity) => ({
        from: entity.from,
        to: entity.to,
        what: `${ENTITY_NAMES[entity.type]} (${quoted(entity)})`,
      }));
  }
  return [];
}

/** All hits of a phrase, list or entity, sorted; worked out once for a text. */
function allHits(check: Check, facts: Facts): Hit[] {
  let hits = facts.hits.get(check);
  if (!hits) {
    hits = leafHits(check, facts).sort((a, b) => a.from - b.from || a.to - b.to);
    facts.hits.set(check, hits);
  }
  return hits;
}

function within(hits: Hit[], scope: Range): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < scope.from) low = middle + 1;
    else high = middle;
  }
  const found: Hit[] = [];
  for (let i = low; i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.from >= scope.to) break;
    if (hit.to <= scope.to) found.push(hit);
  }
  return found;
}

function contextFits(wanted: Extract<Check, { kind: 'context' }>['wanted'], facts: Facts): boolean {
  const { context } = facts;
  return (
    (wanted.site?.includes(context.site) ?? true) &&
    (wanted.surface?.includes(context.surface) ?? true) &&
    (wanted.account?.includes(context.account) ?? true) &&
    (wanted.role?.includes(context.role) ?? true) &&
    (wanted.teachingHours === undefined || wanted.teachingHours === facts.teachingHours)
  );
}

/** Every part at once, as one instance; null if a part fails. */
function together(parts: Check[], facts: Facts, scope: Range): Instance | null {
  const met: Instance = [];
  for (const part of parts) {
    const instances = holds(part, facts, scope);
    if (!instances) return null;
    for (const instance of instances) met.push(...instance);
  }
  return met;
}

/** Every part within each of some narrower scopes. */
function inScopes(parts: Check[], facts: Facts, scopes: Range[]): Instance[] | null {
  const found: Instance[] = [];
  for (const scope of scopes) {
    const met = together(parts, facts, scope);
    if (met) found.push(met);
  }
  return found.length > 0 ? found : null;
}

const clip = (inner: Range, outer: Range): Range => ({
  from: Math.max(inner.from, outer.from),
  to: Math.min(inner.to, outer.to),
});

/** Where the first part holds, so that the others need to be looked for only there. */
function anchors(parts: Check[], facts: Facts, scope: Range): Hit[] | null {
  const [first] = parts;
  const instances = first ? holds(first, facts, scope) : null;
  return instances ? instances.flat().slice(0, MOST_ANCHORS) : null;
}

function sentences(parts: Check[], facts: Facts, scope: Range): Instance[] | null {
  const hits = anchors(parts, facts, scope);
  const { evidence } = facts;
  if (!hits) return null;
  const numbers =
    hits.length > 0
      ? [...new Set(hits.map(({ from }) => evidence.tokens[from]?.sentence ?? 0))]
      : evidence.sentences.slice(0, MOST_ANCHORS).map((_, number) => number);
  const scopes = numbers.map((number) => clip(evidence.sentences[number] ?? scope, scope));
  return inScopes(parts, facts, scopes);
}

function nearby(parts: Check[], distance: number, facts: Facts, scope: Range): Instance[] | null {
  const hits = anchors(parts, facts, scope);
  if (!hits) return null;
  const [first, ...others] = parts;
  if (!first) return null;
  const found: Instance[] = [];
  for (const hit of hits) {
    const met = together(others, facts, clip({ from: hit.from - distance, to: hit.to + distance }, scope));
    if (met) found.push([hit, ...met]);
  }
  return found.length > 0 ? found : null;
}

/** In which ways a condition holds within a part of the text; null if it does not. */
export function holds(check: Check, facts: Facts, scope: Range): Instance[] | null {
  switch (check.kind) {
    case 'all': {
      const met = together(check.parts, facts, scope);
      return met && [met];
    }
    case 'any': {
      const met = check.parts.flatMap((part) => holds(part, facts, scope) ?? []);
      return met.length > 0 ? met : null;
    }
    case 'not':
      return holds(check.part, facts, scope) ? null : WHOLE_POST;
    case 'sentence':
      return sentences(check.parts, facts, scope);
    case 'near':
      return nearby(check.parts, check.within, facts, scope);
    case 'context':
      return contextFits(check.wanted, facts) ? WHOLE_POST : null;
    case 'score':
      return (facts.evidence.scores[check.category] ?? 0) >= check.atLeast ? WHOLE_POST : null;
    case 'frame': {
      const framed = facts.evidence.frames.some(
        ({ frame, from, to }) => check.frames.includes(frame) && from < scope.to && to > scope.from,
      );
      return framed ? WHOLE_POST : null;
    }
    default: {
      const hits = within(allHits(check, facts), scope);
      const wanted = check.kind === 'entity' ? check.atLeast : 1;
      return hits.length >= wanted ? hits.map((hit) => [hit]) : null;
    }
  }
}
