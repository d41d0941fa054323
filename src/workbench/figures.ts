import { i18n } from '#i18n';
import { CATEGORIES, type Category } from '../policy/category.ts';
import { interrupts } from '../verdict/verdict.ts';
import type { Outcome } from './outcomes.ts';
import type { TrialPost } from './posts.ts';

/** How a pack does on labelled posts, in posts. */
export interface Figures {
  mustWarn: number;
  found: number;
  mustStayClear: number;
  falseAlarms: number;
}

export interface CategoryFigures extends Figures {
  category: Category;
}

export interface Tried {
  post: TrialPost;
  outcome: Outcome;
}

const count = (tried: readonly Tried[], test: (one: Tried) => boolean) => tried.filter(test).length;
const warned = ({ outcome }: Tried) => interrupts(outcome);

export function figuresOf(tried: readonly Tried[]): Figures {
  const must = tried.filter(({ post }) => post.label === 'warn');
  const clear = tried.filter(({ post }) => post.label === 'clear');
  return {
    mustWarn: must.length,
    found: count(must, warned),
    mustStayClear: clear.length,
    falseAlarms: count(clear, warned),
  };
}

/** The same for each kind of breach: posts of that kind that a dialog names, and clear ones that it names. */
export function byCategory(tried: readonly Tried[]): CategoryFigures[] {
  return CATEGORIES.map((category) => {
    const named = (one: Tried) => warned(one) && one.outcome.categories.includes(category);
    const must = tried.filter(({ post }) => post.label === 'warn' && post.categories.includes(category));
    const clear = tried.filter(({ post }) => post.label === 'clear');
    return {
      category,
      mustWarn: must.length,
      found: count(must, named),
      mustStayClear: clear.length,
      falseAlarms: count(clear, named),
    };
  });
}

/** What gets worse, in sentences. */
export function worseWords(before: Figures, after: Figures): string[] {
  const [lost, alarms] = [before.found - after.found, after.falseAlarms - before.falseAlarms];
  return [
    ...(lost > 0 ? [i18n.t('workbench.worse.lost', lost, { all: after.mustWarn })] : []),
    ...(alarms > 0 ? [i18n.t('workbench.worse.alarms', alarms, { all: after.mustStayClear })] : []),
  ];
}
