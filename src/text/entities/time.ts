import { type Finder, found, wordAt } from './finder.ts';

/** Lesson periods, clock times, numbers and dates of birth. */

const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:am|pm)?$/;
const HOUR = /^(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?(?:am|pm)$/;
const PERIODS = new Set(['period', 'lesson', 'p']);

export const findTimes: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    if (CLOCK.test(token.text) || HOUR.test(token.text))
      return [found(read, 'time', at, at + 1, 'a time of day')];
    if (/^p[1-7]$/.test(token.text)) return [found(read, 'time', at, at + 1, 'a lesson period')];
    const next = read.tokens[at + 1];
    if (
      PERIODS.has(token.text) &&
      next?.before === ' ' &&
      /^(?:[1-8]|one|two|three|four|five|six)$/.test(next.text)
    ) {
      return [found(read, 'time', at, at + 2, 'a lesson period')];
    }
    return [];
  });

export const findNumbers: Finder = (read) =>
  read.tokens.flatMap((token, at) =>
    token.kind === 'number' ? [found(read, 'number', at, at + 1, 'digits')] : [],
  );

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)?\d\d$/;
const BIRTH = new Set(['dob', 'born', 'birth', 'birthdate']);
const BIRTH_REACH = 4;

/** End of a date that starts at `at`, or 0: `3 May 2014`, `03/05/2014`, `May 3 2014`, `3.5.14`. */
function dateEnd(texts: string[], at: number): number {
  const [a = '', b = '', c = ''] = texts.slice(at, at + 3);
  if (/^\d{1,2}[.]\d{1,2}[.]\d{2,4}$/.test(a)) return at + 1;
  if (DAY.test(a) && (MONTHS.test(b) || /^(?:0?[1-9]|1[0-2])$/.test(b)) && YEAR.test(c)) return at + 3;
  if (MONTHS.test(a) && DAY.test(b) && YEAR.test(c)) return at + 3;
  return 0;
}

export const findBirthDates: Finder = (read) => {
  const texts = read.tokens.map(({ text }) => text);
  return read.tokens.flatMap((token, at) => {
    if (!BIRTH.has(wordAt(read, at)) && !/^d$/.test(token.text)) return [];
    const spelled = token.text === 'd' && texts[at + 1] === 'o' && texts[at + 2] === 'b';
    if (token.text === 'd' && !spelled) return [];
    for (let from = at + 1; from <= at + BIRTH_REACH; from++) {
      const to = dateEnd(texts, from);
      if (to) return [found(read, 'date-of-birth', at, to, 'a full date after “born”')];
    }
    return [];
  });
};
