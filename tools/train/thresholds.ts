import { CATEGORIES, type Category } from '../../src/policy/category.ts';
import { ORDINARY } from './ordinary.ts';
import type { Scored } from './table.ts';

/** From which score on the model gives a tip, and from which a dialog. */
export interface Thresholds {
  tip: number;
  warn: number;
}

/** How many found breaches one false alarm is worth: a dialog interrupts, a tip does not; a severe breach harms. */
const PRICE = { tip: 1.2, warn: 4.5, severe: 3 };
/** Of what people write, far more is ordinary than in a corpus of which half is breaches: each such text counts so often. */
const ORDINARY_COUNTS = 6;
const SEVERE: readonly Category[] = [
  'pupil-contact',
  'pupil-information',
  'offensive-discriminatory',
  'illegal-harmful',
];
/** Above the last of these, no more than a handful of posts are left to choose by. */
const CANDIDATES = Array.from({ length: 45 }, (_, at) => Math.round((0.5 + at * 0.01) * 100) / 100);

const mainOf = ({ scores }: Scored): Category =>
  CATEGORIES.reduce((best, category) => (scores[category] > scores[best] ? category : best));

/** Where no threshold pays for itself, only what the model is surest of is shown. */
const NEVER_PAID = 0.94;

/** The threshold with the best balance, over posts that the rules leave alone. */
function best(held: readonly Scored[], category: Category, price: number): number {
  let chosen = NEVER_PAID;
  let most = 0;
  for (const candidate of CANDIDATES) {
    const over = held.filter(({ scores }) => scores[category] >= candidate);
    const found = over.filter(({ post }) => post.label.label === 'warn').length;
    const ordinary = over.filter(({ post }) => post.file === ORDINARY).length;
    const alarms = over.length - found + (ORDINARY_COUNTS - 1) * ordinary;
    const balance = found - price * alarms;
    if (balance > most) {
      most = balance;
      chosen = candidate;
    }
  }
  return chosen;
}

/** Two thresholds for each category, by what they cost on posts of writers whom the model had not seen. */
export function chooseThresholds(held: readonly Scored[]): Record<Category, Thresholds> {
  const left = (decisions: readonly string[]) =>
    held.filter(({ post }) => !decisions.includes(post.verdict.decision));
  const forWarn = left(['warn', 'stop']);
  const forTip = left(['warn', 'stop', 'tip']);
  return Object.fromEntries(
    CATEGORIES.map((category) => {
      const own = (posts: readonly Scored[]) => posts.filter((one) => mainOf(one) === category);
      const warn = best(own(forWarn), category, SEVERE.includes(category) ? PRICE.severe : PRICE.warn);
      return [category, { warn, tip: Math.min(warn, best(own(forTip), category, PRICE.tip)) }];
    }),
  ) as Record<Category, Thresholds>;
}
