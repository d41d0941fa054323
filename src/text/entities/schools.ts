import { knowledge, recall } from '../built-in.ts';
import { PLAIN_WORDS } from '../plain-words.ts';
import { adjoins, type Finder, found, isCapital, wordAt } from './finder.ts';
import { NOT_NAMES } from './not-names.ts';

/** Names of schools. */

const KINDS = new Set(
  'school academy high primary college infants infant juniors junior grammar nursery secondary comp comprehensive prep pru lyceum'.split(
    ' ',
  ),
);
const SCHOOL_WORDS = new Set([
  ...KINDS,
  'ce',
  'c',
  'e',
  'rc',
  'va',
  'catholic',
  'community',
  'church',
  'of',
  'england',
  'park',
  'upper',
  'lower',
  'middle',
  'girls',
  'boys',
  'girls’',
  'sixth',
  'form',
  'free',
  'first',
  'special',
  'the',
]);
/** Before a kind of school these say nothing about which one. */
const NOT_A_NAME = new Set(
  `my our the a an this that your his her their every each new old local state private public primary secondary high boarding
  sunday big first last second third whole all any some in at to from of for and no what which is was ks1 ks2 inner city village
  placement partner host back after before during between small lovely great best worst middle summer medical art law business drama
  dance old junior infant nursery grammar free special international teaching mainstream independent church faith rural medieval
  team pgce pgde scitt itt qts ect cost costs leaving joining loving missing love happy friday monday tuesday wednesday thursday year teacher it i`.split(
    /\s+/,
  ),
);
/** `Academy of Dance`, `School of Rock`: no school of this kind. */
const TAUGHT = new Set(
  'dance music rock drama art arts performing ballet beauty design law medicine economics business english driving cookery thought education sports sport football'.split(
    ' ',
  ),
);
const MOST_WORDS = 6;
const SAINT = new Set(['st', 'saint', 'ss']);
const FOREIGN_FIRST = new Set(['ysgol', 'sgoil', 'bunscoil', 'gaelscoil']);
/** A kind that makes a name on its own; the others need “school” or a sign of place too. */
const LOOSE = new Set([
  'high',
  'primary',
  'college',
  'junior',
  'infant',
  'nursery',
  'upper',
  'grammar',
  'prep',
  'first',
]);

function nameStart(read: Parameters<Finder>[0], kindAt: number): number {
  let from = kindAt;
  while (from > 0 && kindAt - from < MOST_WORDS && adjoins(read, from - 1)) {
    const token = read.tokens[from - 1];
    if (token?.kind !== 'word') break;
    const joined =
      /^(?:of|the|and|ce|c|e|rc)$/.test(token.text) &&
      isCapital(read.tokens[from - 2]) &&
      isCapital(read.tokens[kindAt]);
    if (!isCapital(token) && !joined) break;
    from--;
  }
  while (from < kindAt && NOT_A_NAME.has(wordAt(read, from)) && !SAINT.has(wordAt(read, from))) from++;
  // A capital at the start of a sentence says nothing: “Got Elm High again”, “Puppy school”.
  const opens = read.tokens[from]?.sentence !== read.tokens[from - 1]?.sentence;
  const alone = from === kindAt - 1;
  if (opens && !alone && PLAIN_WORDS.has(wordAt(read, from))) return from + 1;
  return opens && alone && !isCapital(read.tokens[kindAt]) ? kindAt : from;
}

/** `Elmgate School`, `Priory Lane Academy`, `St Bede's CE Primary`, `Ysgol Dewi Sant`. */
const byKind: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    const word = wordAt(read, at);
    if (FOREIGN_FIRST.has(word) && isCapital(token) && isCapital(read.tokens[at + 1]) && adjoins(read, at)) {
      let to = at + 2;
      while (to < at + MOST_WORDS && isCapital(read.tokens[to]) && adjoins(read, to - 1)) to++;
      return [found(read, 'school', at, to, 'a school’s name')];
    }
    if (!KINDS.has(word) || token.kind !== 'word' || token.tag) return [];
    // The last word of the name decides; `X Primary School` is one name.
    if (KINDS.has(wordAt(read, at + 1)) && adjoins(read, at)) return [];
    const from = nameStart(read, at);
    const named = read.tokens.slice(from, at).some((part) => isCapital(part) && !SCHOOL_WORDS.has(part.text));
    if (from === at || !named) return [];
    if (LOOSE.has(word) && !isCapital(token)) return [];
    if (wordAt(read, at + 1) === 'of' && TAUGHT.has(wordAt(read, at + 2))) return [];
    if (word === 'college' && /^(?:university|sixth)$/.test(wordAt(read, at - 1))) return [];
    return [found(read, 'school', from, at + 1, 'capitals before a kind of school')];
  });

const NO_SCHOOL_AFTER =
  /^(?:church|hospital|hospice|park|cathedral|day|square|street|road|uni|university|station|college|hall|university's)$/;
const TO_A_PLACE = /^(?:at|from|for|in|to|joining|leaving|leaves|leave|done|@)$/;

/** `St Bede's` with nothing after it is a school when the text speaks of teaching there. */
const bySaint: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    if (!SAINT.has(token.text) || !isCapital(token) || !isCapital(read.tokens[at + 1])) return [];
    if (!/'s$|s$/.test(read.tokens[at + 1]?.text ?? '')) return [];
    if (!TO_A_PLACE.test(wordAt(read, at - 1))) return [];
    if (NO_SCHOOL_AFTER.test(wordAt(read, at + 2))) return [];
    return [found(read, 'school', at, at + 2, 'a saint’s name after “at”')];
  });

/** `my PGCE at Goldsmiths`: that is the provider. */
const COURSES = new Set(
  'pgce pgde scitt itt qts course degree ma masters uni university training'.split(' '),
);

const placed = knowledge<'placed'>([
  {
    means: 'placed',
    phrases: [
      '(placement|placed|placements|teaching practice|school experience|my school|my mentor) ..4 (at|@)',
      '(started|starting|teaching|taught|teach|observed|observing|based|job|interview|first day|last day|first week|last week|day one) ..2 (at|@)',
    ],
  },
]);

/** `my placement at Oakthwaite`: a name without a kind of school, known by what is said before it. */
const byPlacement: Finder = (read) =>
  recall(placed, read, []).flatMap(({ from, to }) => {
    if (read.tokens.slice(from, to).some(({ text }) => COURSES.has(text))) return [];
    const first = read.tokens[to];
    const word = wordAt(read, to);
    if (first?.kind !== 'word' || first.shape !== 'title' || word.length < 4 || first.tag) return [];
    if (NOT_NAMES.has(word) || PLAIN_WORDS.has(word) || isListed(read, to)) return [];
    let end = to + 1;
    while (end < to + 3 && read.tokens[end]?.shape === 'title' && adjoins(read, end - 1)) end++;
    if (NO_SCHOOL_AFTER.test(wordAt(read, end)) || NO_SCHOOL_AFTER.test(wordAt(read, end - 1))) return [];
    return [found(read, 'school', to, end, 'a name after a placement “at”')];
  });

const isListed = (read: Parameters<Finder>[0], at: number): boolean =>
  read.lists[at]?.some(
    ({ list }) => list === 'first-names' || list === 'famous-names' || list === 'surnames',
  ) ?? false;

const byPack: Finder = (read, lexicon) =>
  read.tokens.flatMap((_, at) => {
    const name = (lexicon.partnerSchools.get(wordAt(read, at)) ?? [])
      .filter((words) => words.every((word, i) => wordAt(read, at + i) === word))
      .sort((a, b) => b.length - a.length)[0];
    return name ? [found(read, 'school', at, at + name.length, 'a partner school of the provider')] : [];
  });

export const findSchools: Finder = (read, lexicon, context) => {
  const entities = [
    ...byPack(read, lexicon, context),
    ...byKind(read, lexicon, context),
    ...bySaint(read, lexicon, context),
    ...byPlacement(read, lexicon, context),
  ];
  const taken = new Set<number>();
  return entities.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    for (let at = from; at < to; at++) taken.add(at);
    return true;
  });
};
