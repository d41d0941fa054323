import { expect, test } from 'vitest';
import { add, rows } from '../../../src/counts/counter.ts';
import { otlpRequest } from '../../../src/counts/otlp.ts';
import { planReports } from '../../../src/counts/schedule.ts';
import { boundsOf } from '../../../src/counts/week.ts';
import { seeded, weekOf } from './simulated.ts';

/** All that the receiver's end can know of one report. */
interface Seen {
  body: string;
  id: string;
  /** ms after the week's end */
  moment: number;
}

const WEEKS = [
  '2026-W41',
  '2026-W42',
  '2026-W43',
  '2026-W44',
  '2026-W45',
  '2026-W46',
  '2026-W47',
  '2026-W48',
];
const ROUNDS = 150;
const random = seeded(26);

function report(week: string): Seen {
  const ended = boundsOf(week).end.getTime();
  const plan = planReports({}, [week], ended, { random, newId: () => crypto.randomUUID() })[week];
  if (!plan || plan === 'done') throw new Error('no plan');
  const rows = weekOf(week, 6, random);
  const body = JSON.stringify(otlpRequest(rows, 'north-college', '')).replaceAll(/\d{19}/g, '');
  return { body, id: plan.id, moment: plan.at - ended };
}

const sharedStart = (a: string, b: string) => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};
const pointsOf = (body: string) => new Set(body.split('{"attributes"'));

/** How alike two reports are, by everything that could give away one hand. */
const LINKERS: Record<string, (a: Seen, b: Seen) => number> = {
  moment: (a, b) => -Math.abs(a.moment - b.moment),
  id: (a, b) => sharedStart(a.id, b.id),
  size: (a, b) => -Math.abs(a.body.length - b.body.length),
  order: (a, b) => sharedStart(a.body, b.body),
  content(a, b) {
    const others = pointsOf(b.body);
    return [...pointsOf(a.body)].filter((point) => others.has(point)).length;
  },
};

/** How often the reports of one week are tied to the right ones of the week before, by each way to tie them. */
function linked(write: (week: string, person: number) => Seen): {
  right: Record<string, number>;
  guesses: number;
} {
  const right: Record<string, number> = {};
  let guesses = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const reports = WEEKS.map((week) => [write(week, 0), write(week, 1)] as const);
    for (const [at, [c, d]] of reports.entries()) {
      const before = reports[at - 1];
      if (!before) continue;
      const [a, b] = before;
      guesses++;
      for (const [name, alike] of Object.entries(LINKERS)) {
        const same = alike(a, c) + alike(b, d);
        const crossed = alike(a, d) + alike(b, c);
        right[name] = (right[name] ?? 0) + (same > crossed ? 1 : same === crossed ? 0.5 : 0);
      }
    }
  }
  return { right, guesses };
}

/** Five standard deviations of guessing. */
const noMoreThanChance = (guesses: number) => guesses / 2 + 5 * Math.sqrt(guesses / 4);

test('two people of like habits cannot be told apart in eight weeks of reports', () => {
  const { right, guesses } = linked(report);
  for (const [name, hits] of Object.entries(right))
    expect(hits, name).toBeLessThan(noMoreThanChance(guesses));
});

test('the same attack finds a browser that always reports at its own hour, and one that keeps its id', () => {
  const habits = [
    { moment: 3_600_000, id: crypto.randomUUID() },
    { moment: 90_000_000, id: crypto.randomUUID() },
  ];
  const { right, guesses } = linked((week, person) => ({ ...report(week), ...habits[person] }));
  expect(right.moment).toBe(guesses);
  expect(right.id).toBe(guesses);
});

test('beyond its totals, a report says nothing: the same totals make the same report, whatever came first', () => {
  const bodies = ['x', 'facebook'].map((first) => {
    const rows = weekOf('2026-W48', 40, seeded(5));
    const events = rows.flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));
    events.sort((a, b) => (a.site === b.site ? 0 : a.site === first ? -1 : 1));
    return JSON.stringify(otlpRequest(kept(events), 'north-college', 'one'));
  });
  expect(bodies[0]).toBe(bodies[1]);
});

function kept(events: ReturnType<typeof weekOf>) {
  const now = new Date(boundsOf('2026-W48').start.getTime() + 86_400_000);
  let stored: unknown = {};
  for (const event of events) stored = add(stored, [event], now);
  return rows(stored);
}
