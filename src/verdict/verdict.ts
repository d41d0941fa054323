import type { Box, PictureEvidence } from '../image/evidence.ts';
import type { Category, Severity } from '../policy/category.ts';
import type { Context } from '../policy/context.ts';
import type { Span } from '../text/token.ts';

/** What would be sent, as it is read from a page, a command line or a file. */
export interface Draft {
  text: string;
  context: Context;
  /** What is known of each picture that would be sent with it. */
  pictures?: readonly PictureEvidence[];
}

/** What in a picture drove a finding. */
export interface PictureMark {
  /** Its place among the pictures of the draft, from 0. */
  picture: number;
  /** Faces or words to mark; empty when it is the whole picture. */
  boxes: Box[];
}

/** One reason to think again. */
export interface Finding {
  rule: string;
  /** Id of the clause that is shown. */
  clause: string;
  category: Category;
  severity: Severity;
  mode: 'tip' | 'warn' | 'stop';
  score: number;
  /** The words that drove it; empty when it is the whole post or a picture. */
  spans: Span[];
  /** The pictures that drove it, in order; empty when it is the text alone. */
  pictures: PictureMark[];
  /** Which signals met, in plain words: `a pupil's name ("Kayden") with "yr 8"`. */
  reason: string;
}

/** A rule in mode `count` that would have fired. */
export type Counted = Pick<Finding, 'rule' | 'clause' | 'category'>;

export type Decision = 'clear' | 'tip' | 'warn' | 'stop';

/** Whether a verdict holds the send and asks; a tip only shows a sign. */
export const interrupts = ({ decision }: { decision: Decision }): boolean =>
  decision === 'warn' || decision === 'stop';

/** What the policy says about a draft. Findings are sorted, weightiest first. */
export interface Verdict {
  decision: Decision;
  categories: Category[];
  severity: Severity | 'none';
  findings: Finding[];
  /** What rules in mode `count` would have spoken about. */
  counted: Counted[];
}
