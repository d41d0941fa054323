import { isCapital } from '../../text/entities/finder.ts';
import type { Entity, Evidence } from '../../text/evidence.ts';
import { type Edit, leadOf, takesNoun, trailOf } from './edit.ts';

/** Puts “a pupil” where a child is named, with the class that stands beside the name. */

const CHILD = /^(?:pupil|student|boy|girl|lad|kid|child|lass|tutee|learner)$/;
const CALLED = /^(?:called|named)$/;
const DETERMINER = /^(?:my|our|the|that|this|a|an|one|another|little|new)$/;
const BEFORE_A_GROUP = /^(?:in|from|of|over|my|our|the|this|mr|yn)$/;
const GREETED = /^(?:thanks|thank|thankyou|hi|hello|hey|dear|birthday|bye|cheers|morning|sorry|please)$/;
const PRAISED = /^(?:done|shoutout|out|congrats|congratulations)$/;
const COUNTS = ['', '', 'two pupils', 'three pupils', 'four pupils'];
const MOST_CHILDREN = 3;

interface Named {
  from: number;
  to: number;
  people: Entity[];
}

const isGroup = ({ type }: Entity): boolean => type === 'class' || type === 'year-group';
const bare = (name: string): string => name.toLowerCase().replace(/['’]s?$/, '');

/** `Huda, Hodan and Hibo`: names in one row are spoken of as one. */
function inRows({ tokens }: Evidence, people: readonly Entity[]): Named[] {
  const rows: Named[] = [];
  for (const person of people) {
    const last = rows.at(-1);
    const joined =
      last !== undefined &&
      ((person.from === last.to && /^ ?[,&+] ?$/.test(tokens[person.from]?.before ?? '')) ||
        (person.from === last.to + 1 && tokens[last.to]?.text === 'and'));
    if (joined && last) {
      last.people.push(person);
      last.to = person.to;
    } else rows.push({ from: person.from, to: person.to, people: [person] });
  }
  return rows;
}

/** Where the class or year right behind a name ends; the end of the name where there is none. */
function groupEnd(evidence: Evidence, to: number): number {
  const { tokens, entities } = evidence;
  const sentence = tokens[to - 1]?.sentence;
  const besides = (at: number): boolean => tokens[at]?.sentence === sentence;
  let at = to;
  while (at < to + 3 && besides(at) && BEFORE_A_GROUP.test(tokens[at]?.text ?? '')) at++;
  let end = to;
  for (let group = groupAt(entities, at); group && besides(at); group = groupAt(entities, at)) {
    end = trailOf(evidence, group.to);
    at = end;
  }
  return end;
}

const groupAt = (entities: readonly Entity[], at: number): Entity | undefined =>
  entities.filter((entity) => isGroup(entity) && entity.from === at).sort((a, b) => b.to - a.to)[0];

function isOwned({ text, tokens }: Evidence, to: number): boolean {
  const token = tokens[to - 1];
  return token !== undefined && /['’]s$/i.test(text.slice(token.start, token.end));
}

/** A name that runs on, is a greeting, or is spoken to: nothing that “a pupil” could stand for. */
function isUnclear(evidence: Evidence, { from, to }: Named): boolean {
  const { tokens, text } = evidence;
  const [before, next] = [tokens[from - 1], tokens[to]];
  const opens = before?.sentence !== tokens[from]?.sentence;
  const runsOn = isCapital(next) && next?.before === ' ' && next.text !== 'i';
  const isSpokenTo = opens && next?.before.startsWith(',') && groupEnd(evidence, to) === to;
  const isLoose = /['’]/.test(text.charAt(tokens[to - 1]?.end ?? 0));
  return runsOn || isSpokenTo || isLoose || (!opens && GREETED.test(before?.text ?? ''));
}

function editOf(evidence: Evidence, named: Named, noun: string): Edit | null {
  const { tokens } = evidence;
  const to = groupEnd(evidence, named.to);
  if (isUnclear(evidence, named)) return null;
  const word = (at: number): string => tokens[at]?.text ?? '';
  const owner = named.people.length > 1 ? '’' : '’s';
  const words = isOwned(evidence, named.to) ? `${noun}${owner}` : noun;
  const called = CALLED.test(word(named.from - 1)) ? named.from - 1 : named.from;
  const isSameSentence = tokens[called - 1]?.sentence === tokens[named.from]?.sentence;
  if (isSameSentence && CHILD.test(word(called - 1)) && tokens[called]?.before === ' ') {
    const kept = DETERMINER.test(word(called - 2)) && words === noun && named.people.length === 1;
    return kept ? { from: called, to, words: '' } : { from: leadOf(evidence, called - 1), to, words };
  }
  if (called < named.from) return { from: called, to, words: '' };
  const from = leadOf(evidence, named.from);
  if (PRAISED.test(word(from - 1)) && tokens[from]?.before === ' ') return { from, to, words: `to ${words}` };
  return takesNoun(evidence, from) ? { from, to, words } : null;
}

const isAdultOrOwn = ({ type }: Entity): boolean => type === 'adult' || type === 'own-child';

/** Names that may be a pupil’s, with plain words that are names too where they stand in one row with one. */
function pupilsIn({ entities, tokens, lists }: Evidence): Entity[] {
  const others = entities.filter(isAdultOrOwn);
  const people = entities.filter(
    ({ type, from, to }) =>
      type === 'person' && !others.some((other) => other.from === from && other.to === to),
  );
  const isName = (at: number): boolean =>
    lists[at]?.some(({ list }) => list === 'first-names' || list === 'ambiguous-names') ?? false;
  const beside = people.flatMap((person): Entity[] => {
    const at = person.from - 2;
    const isKnown = entities.some(({ type, from, to }) => type === 'person' && from <= at && at < to);
    return tokens[at + 1]?.text === 'and' && isName(at) && !isKnown
      ? [{ ...person, from: at, to: at + 1, text: tokens[at]?.text ?? '' }]
      : [];
  });
  return [...people, ...beside].sort((a, b) => a.from - b.from);
}

/** Whether a first name is left that nobody accounts for: an adult has a title or is known to many. */
function leavesName({ tokens, lists, entities }: Evidence, edits: readonly Edit[]): boolean {
  const adults = entities.filter((entity) => isAdultOrOwn(entity) && entity.to > entity.from + 1);
  return tokens.some(
    (_, at) =>
      lists[at]?.some(({ list }) => list === 'first-names') &&
      !lists[at]?.some(({ list }) => list === 'ambiguous-names') &&
      ![...edits, ...adults].some(({ from, to }) => from <= at && at < to),
  );
}

const INITIALS = /^(?:\p{L}\.?\s?){2}$/u;
const isSurelyName = ({ lists }: Evidence, { from, text }: Entity): boolean =>
  INITIALS.test(text) ||
  (lists[from]?.some(({ list }) => list === 'first-names' || list === 'ambiguous-names') ?? false);

/** The edits that leave no pupil named; null when it is not clear how. */
export function withoutNames(evidence: Evidence): Edit[] | null {
  const known: string[] = [];
  const edits: Edit[] = [];
  const pupils = pupilsIn(evidence);
  if (!pupils.every((pupil) => isSurelyName(evidence, pupil))) return null;
  for (const named of inRows(evidence, pupils)) {
    const name = named.people.map(({ text }) => bare(text)).join(' ');
    const count = named.people.length;
    const one = known.includes(name) ? 'the pupil' : known.length > 0 ? 'another pupil' : 'a pupil';
    const many = known.includes(name) ? 'the pupils' : (COUNTS[count] ?? 'some pupils');
    if (!known.includes(name)) known.push(name);
    const edit = editOf(evidence, named, count > 1 ? many : one);
    const isMixedUp = one === 'the pupil' && known.length > 1;
    if (!edit || isMixedUp || known.length > MOST_CHILDREN) return null;
    edits.push(edit);
  }
  return leavesName(evidence, edits) ? null : edits;
}
