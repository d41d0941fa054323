import type { Category, Severity } from '../policy/category.ts';
import type { Context } from '../policy/context.ts';

/** What would be sent, as it is read from a page, a command line or a file. */
export interface Draft {
  text: string;
  context: Context;
}

/** Start (inclusive) and end (exclusive), in UTF-16 code units of the text as it was written. */
export type Span = [start: number, end: number];

/** One reason to think again. */
export interface Finding {
  rule: string;
  /** Id of the clause that is shown. */
  clause: string;
  category: Category;
  severity: Severity;
  mode: 'tip' | 'warn' | 'stop';
  score: number;
  /** The words that drove it; empty when it is the whole post. */
  spans: Span[];
  /** Which signals met, in plain words: `a pupil's name ("Kayden") with "yr 8"`. */
  reason: string;
}

export type Decision = 'clear' | 'tip' | 'warn' | 'stop';

/** What the policy says about a draft. Findings are sorted, weightiest first. */
export interface Verdict {
  decision: Decision;
  categories: Category[];
  severity: Severity | 'none';
  findings: Finding[];
  /** Ids of rules in mode `count` that would have fired. */
  counted: string[];
}
