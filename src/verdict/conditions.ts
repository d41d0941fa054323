import type { Context } from '../policy/context.ts';
import type { Evidence } from '../text/evidence.ts';
import type { Matches } from '../text/match.ts';
import type { Range } from '../text/token.ts';
import type { Check } from './compile.ts';
import { allHits, textOf, within } from './hits.ts';
import { picturesThat, type SeenPicture } from './pictures.ts';
import type { PictureMark } from './verdict.ts';

/** A signal that was met; `what` says so in plain words. */
export interface Hit extends Range {
  what: string;
  /** What to mark, where it is in a picture; the range is empty then. */
  picture?: PictureMark;
  /** `the picture`, `picture 2`: for what is best told with its place. */
  where?: string;
  /** It stands beside the post, not in it: there is nothing to mark, and no frame to clear it. */
  beside?: true;
}
/** One way in which a condition holds: the signals that met. Empty when it is the whole post or its context. */
export type Instance = Hit[];

export interface Facts {
  evidence: Evidence;
  matches: Matches;
  context: Context;
  teachingHours: boolean;
  hits: Map<Check, Hit[]>;
  pictures: readonly SeenPicture[];
  /** What is known of the name of the chat, where it has one. */
  partner: Facts | null;
}

/** So that a text made of nothing but hits stays cheap. */
const MOST_ANCHORS = 300;
const WHOLE_POST: Instance[] = [[]];

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

/** The words that made the model sure, as one instance. */
function scored(
  { category, atLeast }: Extract<Check, { kind: 'score' }>,
  { evidence }: Facts,
): Instance[] | null {
  const score = evidence.scores[category];
  if (!score || score.value < atLeast) return null;
  return [
    score.drivers.map((token) => ({
      from: token,
      to: token + 1,
      what: `“${textOf(evidence, { from: token, to: token + 1 })}”`,
    })),
  ];
}

/** Holds of the name of the chat; its words are not told, since the reason may be copied into a report. */
function partnerIs({ words }: Extract<Check, { kind: 'partner' }>, { partner }: Facts): Instance[] | null {
  const whole = { from: 0, to: partner?.evidence.tokens.length ?? 0 };
  if (!partner || !holds(words, partner, whole)) return null;
  return [[{ from: 0, to: 0, what: 'the name of the chat', beside: true }]];
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
      return scored(check, facts);
    case 'picture':
      return picturesThat(check, facts, holds);
    case 'partner':
      return partnerIs(check, facts);
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
