import type { EntityType } from '../../policy/condition.ts';
import { knowledge, recall } from '../built-in.ts';
import type { Entity, Read } from '../evidence.ts';
import { push } from '../lists.ts';
import type { Range } from '../token.ts';
import { companyOf, goesOn, sentencesAbout } from './around.ts';
import { CLASSROOM_SIGNS } from './classroom-signs.ts';
import { found } from './finder.ts';
import { findNames, type Name, type Strength } from './names.ts';
import { NO_PUPIL_SIGNS } from './no-pupil-signs.ts';
import { PUPIL_SIGNS, type Signs, TEACHER_SIGNS } from './signs.ts';

/** Decides for each name whose it is, by adding up signs. */

interface Sign {
  of: Signs | 'teacher';
  /** It speaks of the person that it names, not of everybody in the sentence. */
  linked: boolean;
}

const known = knowledge<Sign>([
  ...[...PUPIL_SIGNS, ...CLASSROOM_SIGNS, ...NO_PUPIL_SIGNS].flatMap((of) =>
    of.phrases.map((phrase) => ({ phrases: [phrase], means: { of, linked: phrase.includes('<person>') } })),
  ),
  { phrases: TEACHER_SIGNS, means: { of: 'teacher', linked: false } },
]);

/** How much must speak for a pupil before a name of each kind is taken for one. */
const NEEDED: Record<Exclude<Strength, 'titled'>, number> = {
  listed: 2,
  ambiguous: 3,
  lower: 3,
  initials: 4,
  unknown: 3,
};
const ENOUGH_FOR_ADULT = 2;

type Tally = Record<Signs['says'], number> & {
  why: Map<Signs['says'], string>;
  linked: number;
  spokenOf: boolean;
};

const emptyTally = (): Tally => ({
  pupil: 0,
  adult: 0,
  'own-child': 0,
  animal: 0,
  why: new Map(),
  linked: 0,
  spokenOf: false,
});

function addSign(tally: Tally, { says, weight, why }: Signs, seen: Set<string>, key: string): void {
  if (seen.has(key)) return;
  seen.add(key);
  tally[says] += weight;
  if (!tally.why.has(says)) tally.why.set(says, why);
}

const SENSITIVE: Signs = { says: 'pupil', weight: 1, why: 'a sensitive matter in the sentence', phrases: [] };

function hasSensitive({ lists }: Read, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (lists[at]?.some(({ list }) => list === 'sen-medical-safeguarding')) return true;
  }
  return false;
}

const BESIDE_A_CLASS: Signs = {
  says: 'pupil',
  weight: 4,
  why: 'a year group or class right beside the name',
  phrases: [],
};
const hasGroup = (others: readonly Entity[], { tokens }: Read, sentences: readonly number[]): boolean =>
  others.some(
    ({ type, from }) =>
      (type === 'class' || type === 'year-group') && sentences.includes(tokens[from]?.sentence ?? -1),
  );

function tallySigns(read: Read, others: readonly Entity[], names: readonly Name[]): Tally[] {
  const people = names.map((name) => found(read, 'person', name.from, name.to, 'a name'));
  const tallies = names.map(emptyTally);
  const seen = names.map(() => new Set<string>());
  const bySentence = new Map<number, number[]>();
  names.forEach((name, i) => {
    for (const sentence of new Set([...sentencesAbout(read, name), ...goesOn(read, name)]))
      push(bySentence, sentence, i);
  });
  let teacher = false;
  for (const { from, to, means: sign } of recall(known, read, [...others, ...people])) {
    if (sign.of === 'teacher') {
      teacher = true;
      continue;
    }
    for (const i of bySentence.get(read.tokens[from]?.sentence ?? 0) ?? []) {
      const [name, tally, had] = [names[i], tallies[i], seen[i]];
      if (!name || !tally || !had || (sign.linked && !(name.from >= from && name.to <= to))) continue;
      if (sign.linked) tally.spokenOf = true;
      if (sign.linked && sign.of.says === 'pupil') tally.linked = Math.max(tally.linked, sign.of.weight);
      // Signs of one kind count once for each name, however often they are met.
      addSign(tally, sign.of, had, sign.of.why);
    }
  }
  names.forEach((name, i) => {
    const tally = tallies[i];
    if (!tally) return;
    const own = sentencesAbout(read, name);
    const sentence = read.sentences[own[0] ?? 0];
    if (own.length > 1 && hasGroup(others, read, own)) {
      addSign(tally, BESIDE_A_CLASS, new Set(), '');
      tally.linked = Math.max(tally.linked, 2);
    }
    if (teacher) tally.pupil += 1;
    if (name.initialled && (teacher || name.strength === 'listed')) tally.pupil += 1;
    if (teacher && sentence && hasSensitive(read, sentence)) {
      addSign(tally, SENSITIVE, new Set(), '');
    }
  });
  return tallies;
}

interface Reading {
  type: Extract<EntityType, 'pupil' | 'adult' | 'own-child'> | null;
  why: string;
}

function decide(name: Name, tally: Tally): Reading {
  const whyOf = (says: Signs['says']): string => tally.why.get(says) ?? 'the post speaks of school';
  if (name.strength === 'titled') return { type: 'adult', why: 'a title before the name' };
  if (tally['own-child'] > 0 && tally['own-child'] >= tally.pupil)
    return { type: 'own-child', why: whyOf('own-child') };
  const adult = tally.adult + (name.famous ? 4 : 0);
  if (adult >= ENOUGH_FOR_ADULT && adult >= tally.pupil - 1) {
    return { type: 'adult', why: name.famous ? 'a well-known name' : whyOf('adult') };
  }
  if (name.strength === 'ambiguous' && tally.linked < 2) return { type: null, why: 'a name' };
  const needed = NEEDED[name.strength] + (name.full && name.strength === 'listed' ? 1 : 0);
  return tally.pupil - adult >= needed
    ? { type: 'pupil', why: whyOf('pupil') }
    : { type: null, why: 'a name' };
}

/** Whom an adult or a child of one's own is named with is of the same kind. */
function inCompany(read: Read, names: readonly Name[], readings: readonly Reading[], at: number): Reading {
  const own = readings[at] ?? { type: null, why: 'a name' };
  if (own.type !== null || names[at]?.strength === 'lower') return own;
  const beside = companyOf(read, names, at).map((other) => readings[other]?.type);
  if (beside.includes('adult')) return { type: 'adult', why: 'named together with an adult' };
  return beside.includes('own-child') ? { type: 'own-child', why: 'named together with an own child' } : own;
}

/** A name known by little needs a sign of its own before it is called one. */
function certain({ strength }: Name, type: Reading['type'], tally: Tally): boolean {
  if (tally.animal > 0) return false;
  if (strength === 'lower') return type !== null || tally.pupil >= 2;
  if (strength === 'ambiguous') return tally.spokenOf;
  if (strength === 'unknown' || strength === 'initials') return type === 'pupil' && tally.linked >= 2;
  return true;
}

export function findPeople(read: Read, others: readonly Entity[]): Entity[] {
  const names = findNames(read, others);
  if (names.length === 0) return [];
  const tallies = tallySigns(read, others, names);
  const readings = names.map((name, i) => decide(name, tallies[i] ?? emptyTally()));
  return names.flatMap((name, i) => {
    const tally = tallies[i] ?? emptyTally();
    const { type, why } = inCompany(read, names, readings, i);
    if (!certain(name, type, tally)) return [];
    const person = found(read, 'person', name.from, name.to, why);
    return type ? [person, { ...person, type }] : [person];
  });
}
