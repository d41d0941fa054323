import { adjoins, type Finder, found, isCapital, wordAt } from './finder.ts';

/** Year groups and classes of UK schools. */

/** `9`, `nine`, `9s`, `9's`, `nines`. */
const YEARS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen'
    .split(' ')
    .flatMap((word, i) => [word, `${word}s`, `${i + 1}`, `${i + 1}s`, `${i + 1}'s`]),
);
const isYear = (text: string): boolean => YEARS.has(text);
const YEAR_WORDS = new Set(['year', 'yr', 'y', 'primary', 'yeargroup', 'blwyddyn']);
/** `Y9`, `yr10`, `year7s`, `P6` (Scotland), `S3`, `KS2`. */
const JOINED = /^(?:(?:y|yr|year)(?:[1-9]|1[0-3])|ks[1-5]|eyfs)(?:'?s)?$/;
const SCOTTISH = /^[ps][1-7](?:'?s)?$/;
const NAMED = new Set(['reception', 'nursery', 'eyfs', 'preschool', 'receptions', 'dosbarth']);
/** `since year 9`, `five years old`: not a year group. */
const NOT_BEFORE = new Set(['last', 'this', 'next', 'per', 'every', 'each', 'first']);
const NOT_AFTER = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'year',
  'of',
  'old',
  'hours',
  'minutes',
  'in',
]);
const RECEPTION_ELSEWHERE = /^(?:desk|hotel|wedding|rang|phoned|office|evening|signal|area|staff|at)$/;

export const findYearGroups: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    const next = read.tokens[at + 1];
    const before = wordAt(read, at - 1);
    const after = wordAt(read, at + 1);
    if (JOINED.test(token.text)) return [found(read, 'year-group', at, at + 1, 'a year group in short')];
    if (
      SCOTTISH.test(token.text) &&
      /^(?:in|my|our|the|of|for|with|from|a|teaching|teach|taught)$/.test(before) &&
      !/^p[1-7]$/.test(token.text)
    ) {
      return [found(read, 'year-group', at, at + 1, 'a Scottish year group')];
    }
    if (
      /^p[1-7]$/.test(token.text) &&
      /^(?:in|my|our|a|teaching|teach)$/.test(before) &&
      token.shape === 'title'
    ) {
      return [found(read, 'year-group', at, at + 1, 'a Scottish year group')];
    }
    if (YEAR_WORDS.has(token.text) && next && /^[ -]?$/.test(next.before) && isYear(next.text)) {
      if (token.text === 'year' && NOT_BEFORE.has(before) && !token.shape.startsWith('t')) return [];
      if (NOT_AFTER.has(wordAt(read, at + 2)) && wordAt(read, at + 2) !== 'in') return [];
      return [found(read, 'year-group', at, at + 2, 'a year group')];
    }
    if (
      (token.text === 'sixth' && /^form(?:er|ers)?$/.test(after)) ||
      (token.text === 'key' && after === 'stage')
    ) {
      const numbered = token.text === 'key' && /^[1-5]$/.test(wordAt(read, at + 2)) ? 3 : 2;
      return [found(read, 'year-group', at, at + numbered, 'a year group')];
    }
    if (NAMED.has(token.text)) {
      const elsewhere =
        RECEPTION_ELSEWHERE.test(after) ||
        /^(?:hotel|wedding|main|the|at|to|phone|drinks|warm|frosty)$/.test(before);
      if (token.text === 'reception' && elsewhere) return [];
      return [found(read, 'year-group', at, at + 1, 'a year group by name')];
    }
    return [];
  });

/** `9B`, `8C`, `10X2`, `7R4`, `9Q3`, `4B`: a year and a letter. */
const FORM = /^(?:[1-9]|1[0-3])[a-z](?:[a-z]{0,2}|\d)\d?(?:'?s)?$/;
const NOT_FORM =
  /^(?:[1-9]|1[0-3])(?:am|pm|st|nd|rd|th|k|m|p|g|d|x|v|ft|kg|km|cm|mm|ml|lb|lbs|mb|gb|yo|yrs?|yr|s|in|pt|hrs?|oz|min|mins|sec|day|days|wks?|gb|tb|mph|pts?|bn|bed|hz|ghz|px|fps|way|ish|g\d|v\d|pc)$/;
/** `10K`, `5G`, `3D`, `2M`: a class only where the words around say so. */
const AMOUNT = /^(?:[1-9]|1[0-3])[kmpgdxvs]$/;
/** Far more often something else, whatever the post is about. */
const SELDOM_CLASS = /^(?:[1-9]|10)k$|^[2-4]d$|^[3-6]g$|^1[mp]$/;
const COUNTED =
  /^(?:views?|followers?|likes|run|race|people|pounds|jobs|children|pupils|teachers|a|per|each|more|less|shares|tv)$/;
const SET_WORDS = new Set(['set', 'sets', 'group']);
const CLASS_WORDS = new Set(['class', 'form', 'set', 'group', 'tutor', 'tutees', 'classes', 'lot', 'lesson']);
const OWNERS = new Set(['my', 'our', 'mine']);
const GRADES = new Set(
  'top bottom lower upper middle first second third nurture small maths english science reading phonics'.split(
    ' ',
  ),
);
const CLASS_CONTEXT = new Set([
  'in',
  'my',
  'with',
  'for',
  'of',
  'from',
  'teaching',
  'taught',
  'class',
  'form',
  'and',
  'our',
  'had',
  'got',
]);

const SCHOOL_LISTS = new Set(['teaching-words', 'school-places', 'behaviour-terms']);

function speaksOfSchool({ sentences, lists }: Parameters<Finder>[0], sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  for (let at = from; at < to; at++) if (lists[at]?.some(({ list }) => SCHOOL_LISTS.has(list))) return true;
  return false;
}

/** Names that UK primary schools give their classes. */
const HOUSES = new Set(
  'ash oak elm beech willow maple birch rowan holly hazel cedar sycamore chestnut larch pine robins robin owls owl kingfisher kestrel hedgehog hedgehogs badgers foxes squirrels ladybirds dragonfly newton darwin curie amber red blue green yellow purple'.split(
    ' ',
  ),
);
/** `Bethany in Hedgehogs`: animals as the name of a class. */
const ANIMALS = new Set(
  'robins owls kingfishers kestrels hedgehogs badgers foxes squirrels ladybirds dragonflies otters puffins penguins hawks falcons butterflies caterpillars bumblebees'.split(
    ' ',
  ),
);
const NOT_A_HOUSE = new Set(
  'the a an my our your this that every each world first second third business puppy dog obedience middle working upper lower economy master best worst whole same new old last next what which in of with for year yoga spin dance art pilates fitness history maths english science geography music drama french spanish pe re it antenatal baby swimming boxing cookery zoom online gcse evening night class to and no top bottom ruling political virtual live amazing lovely great'.split(
    ' ',
  ),
);

export const findClasses: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    const before = wordAt(read, at - 1);
    const after = wordAt(read, at + 1);
    const isCode = FORM.test(token.text) && !NOT_FORM.test(token.text);
    if (AMOUNT.test(token.text) && /[A-Z]/.test(read.text.slice(token.start, token.end))) {
      if (COUNTED.test(after) || /[£$€~@+-]$/.test(token.before)) return [];
      const around =
        /^(?:in|my|class|form|teaching|taught|from|with)$/.test(before) || /^(?:class|form|set)$/.test(after);
      const inBrackets = token.before.endsWith('(') && read.text.charAt(token.end) === ')';
      const spokenOf = !SELDOM_CLASS.test(token.text) && (inBrackets || speaksOfSchool(read, token.sentence));
      return around || spokenOf ? [found(read, 'class', at, at + 1, 'a class code')] : [];
    }
    if (isCode) {
      const upper = /[A-Z]/.test(read.text.slice(token.start, token.end));
      const amount = /[£$€~@+-]$/.test(token.before);
      const bracketed = /[(,]$/.test(token.before.trimEnd());
      if (!amount && (upper || bracketed || CLASS_CONTEXT.has(before) || CLASS_WORDS.has(after))) {
        return [found(read, 'class', at, at + 1, 'a class code')];
      }
    }
    if (
      isYear(token.text) &&
      SET_WORDS.has(after) &&
      /^(?:[1-9]|[a-e]|one|two|three|four|five)$/.test(wordAt(read, at + 2))
    ) {
      return [found(read, 'class', at, at + 3, 'a year and set')];
    }
    if (token.text === 'set' && /^[1-9]$/.test(after) && read.tokens[at + 1]?.before === ' ') {
      return [found(read, 'class', at, at + 2, 'a set')];
    }
    const house = isCapital(token) && /^(?:class|classes)$/.test(after) && !NOT_A_HOUSE.has(token.text);
    if (house && token.kind === 'word' && !token.tag && adjoins(read, at)) {
      return [found(read, 'class', at, at + 2, 'a class by its name')];
    }
    if (ANIMALS.has(token.text) && token.shape === 'title' && /^(?:in|my|our)$/.test(before)) {
      return [found(read, 'class', at, at + 1, 'a class by its name')];
    }
    if (
      /^(?:[1-9]|1[0-3])$/.test(token.text) &&
      HOUSES.has(after) &&
      isCapital(read.tokens[at + 1]) &&
      adjoins(read, at)
    ) {
      return [found(read, 'class', at, at + 2, 'a year and the class’s name')];
    }
    if (OWNERS.has(token.text)) {
      let to = at + 1;
      while (to < at + 4 && GRADES.has(wordAt(read, to))) to++;
      if (
        CLASS_WORDS.has(wordAt(read, to)) &&
        wordAt(read, to) !== 'lot' &&
        read.tokens[to]?.sentence === token.sentence
      ) {
        const end = wordAt(read, to) === 'tutor' && wordAt(read, to + 1) === 'group' ? to + 2 : to + 1;
        const isTutor = wordAt(read, to) === 'tutor' && wordAt(read, to + 1) !== 'group';
        const isPeers = wordAt(read, to) === 'group' && to === at + 1;
        if (!isTutor && !isPeers) return [found(read, 'class', at, end, 'a class of one’s own')];
      }
    }
    return [];
  });
