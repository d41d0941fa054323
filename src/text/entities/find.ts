import type { Context } from '../../policy/context.ts';
import type { Entity, Read } from '../evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { findClasses, findYearGroups } from './classes.ts';
import { findAddresses, findPhones, findPostcodes } from './contact.ts';
import { findDescribed } from './described.ts';
import { findPeople } from './people.ts';
import { findSchools } from './schools.ts';
import { findBirthDates, findNumbers, findTimes } from './time.ts';

const FINDERS = [
  findAddresses,
  findPhones,
  findPostcodes,
  findTimes,
  findNumbers,
  findBirthDates,
  findYearGroups,
  findClasses,
  findSchools,
];

const IDENTIFIERS = new Set<Entity['type']>(['phone', 'postcode', 'school', 'email', 'url', 'date-of-birth']);

/** Leaves out what is only a piece of something else: the `2AA` of a postcode, the `set 3` of `11 set 3`. */
function withoutParts(entities: Entity[]): Entity[] {
  const owners = new Map<number, Entity>();
  const starts = new Map<string, number>();
  for (const entity of entities) {
    const ending = `${entity.type} ${entity.to}`;
    starts.set(ending, Math.min(starts.get(ending) ?? entity.from, entity.from));
    if (!IDENTIFIERS.has(entity.type)) continue;
    for (let at = entity.from; at < entity.to; at++) owners.set(at, entity);
  }
  return entities.filter((entity) => {
    const owner = owners.get(entity.from);
    if (owner && owner !== entity && entity.to <= owner.to) return false;
    return starts.get(`${entity.type} ${entity.to}`) === entity.from;
  });
}

/** Everything that the engine recognises, in the order of the text. People come last: they need the rest. */
export function findEntities(read: Read, context: Context, lexicon: Lexicon): Entity[] {
  const things = withoutParts(FINDERS.flatMap((find) => find(read, lexicon, context)));
  const entities = [...things, ...findPeople(read, things), ...findDescribed(read, things)];
  return entities.sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1));
}
