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

/** Everything that the engine recognises, in the order of the text. People come last: they need the rest. */
export function findEntities(read: Read, context: Context, lexicon: Lexicon): Entity[] {
  const entities = FINDERS.flatMap((find) => find(read, lexicon, context));
  entities.push(...findPeople(read, entities), ...findDescribed(read, entities));
  return entities.sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1));
}
