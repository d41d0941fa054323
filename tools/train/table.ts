import { CATEGORIES, type Category } from '../../src/policy/category.ts';
import type { Post } from './samples.ts';
import type { Thresholds } from './thresholds.ts';

/** Shares of posts, 0 to 1. */
export interface Row {
  name: string;
  posts: number;
  /** Breaches with a dialog. */
  found: number;
  /** Breaches with a tip or a dialog. */
  noticed: number;
  severe: number;
  /** Clear posts with a dialog, and with any sign. */
  alarms: number;
  signs: number;
  /** Dialogs whose main category is right. */
  right: number;
}

type Level = 0 | 1 | 2;

/** A post with the scores of models that have seen nothing of its file. */
export interface Scored {
  post: Post;
  scores: Record<Category, number>;
}

interface Decided {
  held: Scored;
  level: Level;
  main: Category | undefined;
}

/** What rules and model say together, as the shipped pack has it: the stronger of the two. */
export function decide(held: Scored, thresholds: Record<Category, Thresholds> | null): Decided {
  const { decision, categories } = held.post.verdict;
  const byRules: Level = decision === 'clear' ? 0 : decision === 'tip' ? 1 : 2;
  if (!thresholds) return { held, level: byRules, main: categories[0] };
  const levelOf = (category: Category): Level =>
    held.scores[category] >= thresholds[category].warn
      ? 2
      : held.scores[category] >= thresholds[category].tip
        ? 1
        : 0;
  const ranked = [...CATEGORIES].sort((a, b) => levelOf(b) - levelOf(a) || held.scores[b] - held.scores[a]);
  const [first = CATEGORIES[0]] = ranked;
  const byModel = levelOf(first);
  const main = byRules >= byModel && byRules > 0 ? categories[0] : first;
  return { held, level: byRules > byModel ? byRules : byModel, main };
}

export function rowOf(name: string, decided: readonly Decided[]): Row {
  const share = (some: readonly Decided[], test: (one: Decided) => boolean) =>
    some.length === 0 ? Number.NaN : some.filter(test).length / some.length;
  const labelOf = ({ held }: Decided) => held.post.label;
  const warn = decided.filter((one) => labelOf(one).label === 'warn');
  const clear = decided.filter((one) => labelOf(one).label === 'clear');
  return {
    name,
    posts: decided.length,
    found: share(warn, ({ level }) => level === 2),
    noticed: share(warn, ({ level }) => level > 0),
    severe: share(
      warn.filter((one) => labelOf(one).severity === 'severe'),
      ({ level }) => level === 2,
    ),
    alarms: share(clear, ({ level }) => level === 2),
    signs: share(clear, ({ level }) => level > 0),
    right: share(
      warn.filter(({ level }) => level === 2),
      (one) => one.main === labelOf(one).categories[0],
    ),
  };
}

const percent = (value: number) => (Number.isNaN(value) ? '-' : `${(100 * value).toFixed(1)} %`);

/** Rows as a table in Markdown. */
export function markdown(rows: readonly Row[]): string {
  const cells = rows.map(({ name, posts, found, noticed, severe, alarms, signs, right }) => [
    name,
    String(posts),
    ...[found, noticed, severe, alarms, signs, right].map(percent),
  ]);
  const head = [
    'left out',
    'posts',
    'dialog',
    'tip or dialog',
    'severe, dialog',
    'false dialog',
    'false sign',
    'right category',
  ];
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
