import type { Category } from '../policy/category.ts';
import type { Trained } from '../text/model/score.ts';
import type { CompiledPack } from '../verdict/compile.ts';
import { judgeDraft } from '../verdict/judge.ts';
import { type Decision, interrupts } from '../verdict/verdict.ts';
import type { TrialPost } from './posts.ts';

/** What one pack makes of one post. */
export interface Outcome {
  decision: Decision;
  categories: readonly Category[];
  /** The weightiest finding's rule, and what it saw. */
  rule: string;
  reason: string;
  /** Ids of silent rules that would have spoken. */
  counted: readonly string[];
}

export function outcomeOf(compiled: CompiledPack, post: TrialPost, trained: Trained | null): Outcome {
  const { text, site, surface, account, role, time } = post;
  const { decision, categories, findings, counted } = judgeDraft(
    compiled,
    { text, context: { site, surface, account, role, time } },
    trained,
  );
  const [first] = findings;
  return {
    decision,
    categories,
    rule: first?.rule ?? '',
    reason: first?.reason ?? '',
    counted: counted.map(({ rule }) => rule),
  };
}

export const CHANGES = [
  'newly-warned',
  'no-longer-warned',
  'other-category',
  'newly-tipped',
  'no-longer-tipped',
] as const;
export type Change = (typeof CHANGES)[number];

export interface Changed {
  change: Change;
  post: TrialPost;
  before: Outcome;
  after: Outcome;
}

/** How the person who writes the post would notice; null when they would not. */
export function changeOf(before: Outcome, after: Outcome): Change | null {
  const [warned, warns] = [interrupts(before), interrupts(after)];
  if (warned !== warns) return warns ? 'newly-warned' : 'no-longer-warned';
  if (before.decision !== after.decision && !warns)
    return after.decision === 'tip' ? 'newly-tipped' : 'no-longer-tipped';
  return before.categories[0] === after.categories[0] ? null : 'other-category';
}
