import { type CountEvent, type CountRow, OUTCOMES } from './event.ts';
import { COUNTED_CATEGORIES, SITE_FAMILIES, siteFamily, type Vocabulary } from './vocabulary.ts';
import { isoWeek, WEEK } from './week.ts';

/** How many weeks are kept. */
export const WEEKS_KEPT = 26;

/** By week, pack and version, category, clause and site: a number for each outcome, in the order of `OUTCOMES`. */
export interface Counts {
  [name: string]: Counts | number[];
}

/** The levels of the tree above its numbers. */
type Path = [week: string, pack: string, category: string, clause: string, site: string];
const DEPTH = 5;

const PACK = /^([a-z0-9-]{2,60}) ([1-9]\d{0,15})$/;
const CLAUSE = /^[a-z0-9.-]{1,40}$/;
const oneOf = <T extends string>(words: readonly T[]) => {
  const known: ReadonlySet<string> = new Set(words);
  return (word: string): word is T => known.has(word);
};
const isCategory = oneOf(COUNTED_CATEGORIES);
const isSite = oneOf(SITE_FAMILIES);

/** Events as they are counted: one each, in the week of `now`, in words of the closed vocabularies only. */
export const rowsOf = (events: readonly CountEvent[], words: Vocabulary, now: Date): CountRow[] =>
  events.map(({ category, clause, site, outcome }) => ({
    week: isoWeek(now),
    pack: words.pack,
    version: words.version,
    category,
    clause: words.clauses.has(clause) ? clause : 'other',
    site: siteFamily(site),
    outcome,
    count: 1,
  }));

/** Adds rows to stored counters, and drops weeks that are too old and whatever is not of the known form. */
export function add(stored: unknown, added: readonly CountRow[], now: Date): Counts {
  const oldest = isoWeek(new Date(now.getTime() - (WEEKS_KEPT - 1) * 7 * 86_400_000));
  const counts: Counts = Object.create(null);
  for (const row of [...rows(stored), ...added]) if (row.week >= oldest) put(counts, row);
  return counts;
}

function put(
  counts: Counts,
  { week, pack, version, category, clause, site, outcome, count }: CountRow,
): void {
  const path: Path = [week, `${pack} ${version}`, category, clause, site];
  let level = counts;
  for (const name of path.slice(0, -1)) {
    // Without a prototype: a clause may be called `constructor`.
    level[name] ??= Object.create(null) as Counts;
    level = level[name] as Counts;
  }
  level[site] ??= [];
  const numbers = level[site] as number[];
  const at = OUTCOMES.indexOf(outcome);
  while (numbers.length <= at) numbers.push(0);
  numbers[at] = (numbers[at] ?? 0) + count;
}

const placeOf = ({ pack, version, category, clause, site }: CountRow): string =>
  [pack, version, category, clause, site].join(' ');

/**
 * Stored counters as rows, newest week first, and within it by name: the order tells nothing of what came when.
 * What is not of the known form is left out.
 */
export const rows = (stored: unknown): CountRow[] =>
  leaves(stored, [])
    .flatMap(([path, numbers]) => rowsAt(path, numbers))
    .sort((a, b) => b.week.localeCompare(a.week) || placeOf(a).localeCompare(placeOf(b)));

function leaves(tree: unknown, path: readonly string[]): [readonly string[], unknown][] {
  if (path.length === DEPTH) return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, branch]) => leaves(branch, [...path, name]));
}

function rowsAt(path: readonly string[], numbers: unknown): CountRow[] {
  const [week = '', rules = '', category = '', clause = '', site = ''] = path;
  const [, pack = '', version = ''] = PACK.exec(rules) ?? [];
  const known =
    WEEK.test(week) &&
    pack &&
    isCategory(category) &&
    CLAUSE.test(clause) &&
    isSite(site) &&
    Array.isArray(numbers);
  if (!known) return [];
  return OUTCOMES.flatMap((outcome, at) => {
    const count: unknown = numbers[at];
    return typeof count === 'number' && Number.isSafeInteger(count) && count > 0
      ? [{ week, pack, version: Number(version), category, clause, site, outcome, count }]
      : [];
  });
}
