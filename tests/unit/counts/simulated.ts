import { add, rows } from '../../../src/counts/counter.ts';
import { type CountRow, OUTCOMES } from '../../../src/counts/event.ts';
import { siteFamily } from '../../../src/counts/vocabulary.ts';
import { boundsOf } from '../../../src/counts/week.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SENT = OUTCOMES.filter((outcome) => outcome !== 'missed');

const KINDS = [
  ['pupil-information', '5.1'],
  ['pupil-information', '6-photo'],
  ['offensive-discriminatory', '5.2'],
  ['grievance', '6-criticism'],
] as const;

/** What one browser has counted after so many events of a week, kept and read back as the extension does it. */
export function weekOf(week: string, events: number, random: () => number): CountRow[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const now = new Date(boundsOf(week).start.getTime() + 2 * 86_400_000);
  let stored: unknown = {};
  for (let i = 0; i < events; i++) {
    const [category, clause] = pick(KINDS);
    const row = {
      week,
      pack: 'north-college',
      version: 3,
      category,
      clause,
      site: siteFamily(pick(['x', 'facebook'])),
    };
    stored = add(JSON.parse(JSON.stringify(stored)), [{ ...row, outcome: pick(SENT), count: 1 }], now);
  }
  return rows(stored);
}
