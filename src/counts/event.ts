import { z } from 'zod';
import { CATEGORIES } from '../policy/category.ts';

/** What became of a warning, or of a picture. Stored by place: new ones go to the end. */
export const OUTCOMES = [
  'shown',
  'edited',
  'cancelled',
  'posted-anyway',
  'reported-wrong',
  'unchecked',
  'mended',
  'picture-checked',
  'missed',
  /** A rule on trial would have spoken. */
  'silent',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a page can have counted, and nothing else; which clauses and sites there are is looked up where it is counted. */
export const CountEvent = z.strictObject({
  category: z.enum(CATEGORIES).or(z.literal('none')),
  clause: z.string().regex(/^[a-z0-9.-]{1,40}$/),
  site: z.string().regex(/^[a-z0-9-]{1,32}$/),
  outcome: z.enum(OUTCOMES),
});
export type CountEvent = z.infer<typeof CountEvent>;

export interface CountRow extends CountEvent {
  /** ISO week, e.g. `2026-W48` */
  week: string;
  /** Id and version of the rules that were in force. */
  pack: string;
  version: number;
  count: number;
}
