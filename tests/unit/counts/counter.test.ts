import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, rows, rowsOf, WEEKS_KEPT } from '../../../src/counts/counter.ts';
import { CountEvent, OUTCOMES } from '../../../src/counts/event.ts';
import { COUNTED_CATEGORIES, SITE_FAMILIES, vocabularyOf } from '../../../src/counts/vocabulary.ts';
import { boundsOf, isoWeek } from '../../../src/counts/week.ts';
import { readRules } from '../../../tools/read-rules.ts';

const pack = readRules();
const words = vocabularyOf(pack);
const event: CountEvent = { category: 'pupil-information', clause: '5.1', site: 'x', outcome: 'shown' };
const monday = new Date('2026-11-23T09:00');
const count = (stored: unknown, events: CountEvent[], now = monday) =>
  add(stored, rowsOf(events, words, now), now);

test.each([
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2026-11-24', '2026-W48'],
  ['2024-12-30', '2025-W01'],
])('%s lies in ISO week %s', (date, week) => {
  expect(isoWeek(new Date(`${date}T12:00`))).toBe(week);
});

test('a week reaches from Monday to Monday', () => {
  expect(boundsOf('2026-W53')).toEqual({
    start: new Date('2026-12-28T00:00Z'),
    end: new Date('2027-01-04T00:00Z'),
  });
});

test('the sites that are told apart are those of rules/sites', () => {
  expect([...SITE_FAMILIES].sort()).toEqual([...pack.sites.map(({ id }) => id), 'other'].sort());
});

test('events of one kind share a number, and its place is all that is kept', () => {
  const counts = count(count({}, [event]), [event, { ...event, outcome: 'edited' }]);
  expect(JSON.parse(JSON.stringify(counts))).toEqual({
    '2026-W48': { 'forethought-default 1': { 'pupil-information': { '5.1': { x: [2, 1] } } } },
  });
  expect(rows(counts)[0]).toEqual({ week: '2026-W48', pack: pack.id, version: 1, ...event, count: 2 });
});

test('weeks that are too old are dropped', () => {
  const start = new Date('2026-01-05T09:00');
  const later = new Date(start.getTime() + WEEKS_KEPT * 7 * 86_400_000);
  expect(Object.keys(count(count({}, [event], start), [event], later))).toEqual([isoWeek(later)]);
});

test('counters of an older form are dropped, and counting goes on', () => {
  const old = { '2026-W48|pupil-named|pupil-information|x|shown': 2 };
  expect(rows(old)).toEqual([]);
  expect(rows(count(old, [event]))).toHaveLength(1);
});

/** Whatever a page or a pack could try to have counted. */
const name = fc.oneof(
  fc.string(),
  fc.constantFrom('5.1', 'x', 'constructor', '__proto__', 'kayden-in-8b', 'https://x.com/someone', 'none'),
);
const anyEvent = fc.oneof(
  fc.anything(),
  fc.record({
    category: fc.oneof(name, fc.constantFrom(...COUNTED_CATEGORIES)),
    clause: name,
    site: name,
    outcome: fc.oneof(name, fc.constantFrom(...OUTCOMES)),
  }),
);

test('nothing but the closed vocabularies is written, whatever a page, a post or a pack contains', () => {
  const known: ReadonlySet<string>[] = [
    new Set(['2026-W48']),
    new Set([`${pack.id} ${pack.version}`]),
    new Set(COUNTED_CATEGORIES),
    new Set([...pack.clauses.map(({ id }) => id), 'none', 'other']),
    new Set(SITE_FAMILIES),
  ];
  const check = (branch: unknown, depth: number): void => {
    if (depth === known.length) {
      expect(branch).toSatisfy((numbers: unknown[]) => numbers.length <= OUTCOMES.length);
      for (const number of branch as unknown[]) expect(Number.isSafeInteger(number)).toBe(true);
      return;
    }
    for (const [key, deeper] of Object.entries(branch as object)) {
      expect(known[depth]).toContain(key);
      check(deeper, depth + 1);
    }
  };
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 20 }), (tried) => {
      const events = tried.flatMap((one) => CountEvent.safeParse(one).data ?? []);
      check(count({}, events), 0);
    }),
  );
});

test('damaged counters are left out, never thrown at the person', () => {
  const sound = JSON.parse(JSON.stringify(count({}, [event])));
  fc.assert(
    fc.property(fc.anything(), fc.object({ maxDepth: 6 }), (junk, tree) => {
      expect(rows(junk).every(({ count: number }) => number > 0)).toBe(true);
      expect(rows({ ...tree, ...sound })).toEqual(rows(sound));
      rows(add(junk, [], monday));
    }),
  );
  const at = (clause: string, site: string, numbers: unknown) => ({
    '2026-W48': { 'forethought-default 1': { 'pupil-information': { [clause]: { [site]: numbers } } } },
  });
  expect(rows(at('5.1', 'x', [1]))).toHaveLength(1);
  expect(rows(at('<b>', 'x', [1]))).toEqual([]);
  expect(rows(at('5.1', 'someone.example', [1]))).toEqual([]);
  expect(rows(at('5.1', 'x', [-1, 0.5, '7', null]))).toEqual([]);
});
