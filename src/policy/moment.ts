import { z } from 'zod';
import { CATEGORIES, SEVERITIES } from './category.ts';
import { HostName } from './host-name.ts';

const Base = z.strictObject({
  title: z.string().min(3).max(80),
  /** Ids of clauses; the first is the one that is shown. */
  clauses: z.array(z.string()).min(1).max(6),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  on: z.boolean().default(true),
  message: z.strictObject({
    what: z.string().min(10).max(240),
    why: z.string().min(10).max(400),
    advice: z.string().min(10).max(400),
  }),
});

/** Something that a person does online, other than sending a text, at which the policy has a word to say. */
export const Moment = z.discriminatedUnion('id', [
  /** A friend, follow or message request is about to be accepted: the press is held with a question. */
  Base.extend({ id: z.literal('accept-request') }),
  /** Something other than work is being written in teaching hours: a tip, once a day. */
  Base.extend({
    id: z.literal('leisure-in-teaching-hours'),
    /** Sites that people use for work. */
    notOn: z.array(z.string()).max(50).default([]),
    /** Word lists; a text with a word of theirs is taken for work. */
    notAbout: z.array(z.string()).max(20).default([]),
  }),
  /** A work email address stands in a form of a site that has nothing to do with work: a tip. */
  Base.extend({
    id: z.literal('work-email-sign-up'),
    /** The sites, with all hosts below each. A person switches them on in the options. */
    hosts: z.array(HostName).max(100).default([]),
  }),
]);
export type Moment = z.infer<typeof Moment>;
export type MomentId = Moment['id'];

/** The moment of a pack by its id; undefined where the pack says nothing of it or has it switched off. */
export function momentOf<Id extends MomentId>(
  { moments }: { moments: readonly Moment[] },
  id: Id,
): Extract<Moment, { id: Id }> | undefined {
  return moments.find((moment): moment is Extract<Moment, { id: Id }> => moment.id === id && moment.on);
}
