import type { EntityType } from '../policy/condition.ts';
import type { Evidence } from '../text/evidence.ts';
import type { Range } from '../text/token.ts';
import type { Check } from './compile.ts';
import type { Facts, Hit } from './conditions.ts';

/** Where the words of a condition stand: phrases, entries of lists, entities. */

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

export function textOf({ tokens, text }: Evidence, { from, to }: Range): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** A condition that asks for a `person` means one who may be a pupil. */
const isGrownUpOrOwn = ({ from, to }: Range, { entities }: Evidence): boolean =>
  entities.some(
    (other) =>
      other.from === from && other.to === to && (other.type === 'adult' || other.type === 'own-child'),
  );

/** The words of a phrase, list or entity, in no order; `of` says what they are called. */
function leafRanges(check: Check, { evidence, matches }: Facts): { range: Range; of?: string }[] {
  const found: { range: Range; of?: string }[] = [];
  if (check.kind === 'phrase') {
    for (const id of check.ids) {
      const ranges = matches.ranges.get(id);
      if (ranges) for (const range of ranges) found.push({ range });
    }
  } else if (check.kind === 'list') {
    for (let from = 0; from < evidence.lists.length; from++) {
      const hits = evidence.lists[from] ?? [];
      if (hits.length === 0) continue;
      for (const { list, to } of hits) if (check.lists.includes(list)) found.push({ range: { from, to } });
    }
  } else if (check.kind === 'entity') {
    for (const range of evidence.entities) {
      if (!check.types.includes(range.type)) continue;
      if (range.type === 'person' && isGrownUpOrOwn(range, evidence)) continue;
      found.push({ range, of: ENTITY_NAMES[range.type] });
    }
  }
  return found;
}

function leafHits(check: Check, facts: Facts): Hit[] {
  return leafRanges(check, facts).map(({ range: { from, to }, of }) => {
    const quoted = `“${textOf(facts.evidence, { from, to })}”`;
    return { from, to, what: of ? `${of} (${quoted})` : quoted };
  });
}

/** All hits of a phrase, list or entity, sorted; worked out once for a text. */
export function allHits(check: Check, facts: Facts): Hit[] {
  const known = facts.hits.get(check);
  if (known) return known;
  const hits = leafHits(check, facts);
  if (hits.length > 1) hits.sort((a, b) => a.from - b.from || a.to - b.to);
  facts.hits.set(check, hits);
  return hits;
}

/** Those of sorted hits that lie in a part of the text. */
export function within(hits: Hit[], scope: Range): Hit[] {
  if (hits.length === 0) return hits;
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
