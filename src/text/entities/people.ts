import type { EntityType } from '../../policy/condition.ts';
import type { Entity, Read } from '../evidence.ts';
import { bindPhrases, findPhrases } from '../match.ts';
import { compilePhrase, type Phrase } from '../phrase.ts';
import { found } from './finder.ts';
import { findNames, type Name, type Strength } from './names.ts';
import { SIGNS, type Signs, TEACHER_SIGNS } from './signs.ts';

/** Decides for each name whose it is, by adding up signs. */

interface Sign {
  phrase: Phrase;
  of: Signs | 'teacher';
  /** It speaks of the person that it names, not of everybody in the sentence. */
  linked: boolean;
}

function compile(source: string): Phrase {
  const compiled = compilePhrase(source, new Set());
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.phrase;
}

const signs: Sign[] = [
  ...SIGNS.flatMap((of) =>
    of.phrases.map((source): Sign => ({ phrase: compile(source), of, linked: source.includes('<person>') })),
  ),
  ...TEACHER_SIGNS.map((source): Sign => ({ phrase: compile(source), of: 'teacher', linked: false })),
];
const book = bindPhrases(signs.map(({ phrase }) => phrase));

/** How much must speak for a pupil before a name of each kind is taken for one. */
const NEEDED: Record<Exclude<Strength, 'titled'>, number> = {
  listed: 2,
  ambiguous: 3,
  lower: 3,
  initials: 4,
  unknown: 3,
};
const ENOUGH_FOR_ADULT = 2;

type Tally = Record<Signs['says'], number> & { why: Map<Signs['says'], string>; linked: boolean };

const emptyTally = (): Tally => ({
  pupil: 0,
  adult: 0,
  'own-child': 0,
  animal: 0,
  why: new Map(),
  linked: false,
});

function addSign(tally: Tally, { says, weight, why }: Signs, seen: Set<string>, key: string): void {
  if (seen.has(key)) return;
  seen.add(key);
  tally[says] += weight;
  if (!tally.why.has(says)) tally.why.set(says, why);
}

function tallySigns(read: Read, others: readonly Entity[], names: readonly Name[]): Tally[] {
  const people = names.map((name) => found(read, 'person', name.from, name.to, 'a name'));
  const matches = findPhrases(book, { ...read, entities: [...others, ...people], frames: [], scores: {} });
  const tallies = names.map(emptyTally);
  const seen = names.map(() => new Set<string>());
  const bySentence = new Map<number, number[]>();
  names.forEach(({ from }, i) => {
    const sentence = read.tokens[from]?.sentence ?? 0;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), i]);
  });
  let teacher = false;
  for (const [id, ranges] of matches.ranges) {
    const sign = signs[id];
    if (!sign) continue;
    if (sign.of === 'teacher') {
      teacher = true;
      continue;
    }
    for (const { from, to } of ranges) {
      for (const i of bySentence.get(read.tokens[from]?.sentence ?? 0) ?? []) {
        const [name, tally, had] = [names[i], tallies[i], seen[i]];
        if (!name || !tally || !had) continue;
        const inside = name.from >= from && name.to <= to;
        if (sign.linked && !inside) continue;
        if (sign.linked) tally.linked = true;
        // Signs of one kind count once for each name, however often they are met.
        addSign(tally, sign.of, had, sign.of.why);
      }
    }
  }
  if (teacher) for (const tally of tallies) tally.pupil += 1;
  return tallies;
}

interface Reading {
  type: Extract<EntityType, 'pupil' | 'adult' | 'own-child'> | null;
  why: string;
}

function decide(name: Name, tally: Tally): Reading {
  const whyOf = (says: Signs['says']): string => tally.why.get(says) ?? 'the post speaks of school';
  if (name.strength === 'titled') return { type: 'adult', why: 'a title before the name' };
  if (tally.animal > 0) return { type: null, why: whyOf('animal') };
  if (tally['own-child'] > tally.pupil) return { type: 'own-child', why: whyOf('own-child') };
  const adult = tally.adult + (name.famous ? 4 : 0);
  if (adult >= ENOUGH_FOR_ADULT && adult >= tally.pupil - 1) {
    return { type: 'adult', why: name.famous ? 'a well-known name' : whyOf('adult') };
  }
  const needed = NEEDED[name.strength] + (name.full && name.strength === 'listed' ? 1 : 0);
  return tally.pupil - adult >= needed
    ? { type: 'pupil', why: whyOf('pupil') }
    : { type: null, why: 'a name' };
}

export function findPeople(read: Read, others: readonly Entity[]): Entity[] {
  const names = findNames(read, others);
  if (names.length === 0) return [];
  const tallies = tallySigns(read, others, names);
  return names.flatMap((name, i) => {
    const tally = tallies[i] ?? emptyTally();
    const { type, why } = decide(name, tally);
    const weak = name.strength === 'unknown' || name.strength === 'initials' || name.strength === 'lower';
    if (weak && (type === null || !(tally.linked || name.strength === 'lower'))) return [];
    const person = found(read, 'person', name.from, name.to, why);
    return type ? [person, { ...person, type }] : [person];
  });
}
