import { z } from 'zod';
import { CATEGORIES, MODES, SEVERITIES } from './category.ts';
import { Condition, FRAMES } from './condition.ts';
import { ACCOUNTS, ROLES, SURFACES } from './context.ts';
import { PictureSketch } from './picture-sketch.ts';

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** Whose words a rule reads: those of the post, or also those that stand in its pictures, each by itself. */
export const READS = ['text', 'picture'] as const;

/** A post that a rule must warn about, or must leave alone. */
export const Example = z.union([
  z.string().min(1).max(3000),
  z
    .strictObject({
      text: z.string().max(3000),
      pictures: z.array(PictureSketch).min(1).max(10).optional(),
      site: z.string().optional(),
      surface: z.enum(SURFACES).optional(),
      account: z.enum(ACCOUNTS).optional(),
      role: z.enum(ROLES).optional(),
      time: z.string().optional(),
      partner: z.string().optional(),
    })
    .refine(({ text, pictures }) => text !== '' || pictures !== undefined, 'has neither words nor pictures'),
]);
export type Example = z.infer<typeof Example>;

/** One rule: what it looks for, which clause it serves and what the person is told. */
export const Rule = z.strictObject({
  id: Id,
  title: z.string().min(3).max(80),
  /** Ids of clauses in `rules/clauses.json`; the first is the one that is shown. */
  clauses: z.array(z.string()).min(1).max(6),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  mode: z.enum(MODES).default('warn'),
  /** How sure a hit makes us, 0 to 1. */
  score: z.number().min(0.05).max(1).default(0.9),
  /** Few rules read pictures: posters, covers and headlines say much that is no statement by the author. */
  reads: z.array(z.enum(READS)).min(1).max(2).default(['text']),
  when: Condition,
  /** A weaker condition that makes a tip, whatever more the mode would do. */
  tipWhen: Condition.optional(),
  unless: Condition.optional(),
  /** Frames that clear a hit; a rule about contact with pupils may keep fewer. */
  clearedBy: z.array(z.enum(FRAMES)).default(['negation', 'quotation', 'advice', 'reporting', 'fiction']),
  /** The breach is gone once no pupil and no school is named, so that the post can be offered without the names. */
  mend: z.literal('leave-out-names').optional(),
  message: z.strictObject({
    /** What the post seems to do, in one sentence to "you"/"this post". */
    what: z.string().min(10).max(240),
    /** Why it matters, in one or two sentences. */
    why: z.string().min(10).max(400),
    /** What to do instead. */
    advice: z.string().min(10).max(400),
  }),
  examples: z.strictObject({ warn: z.array(Example).min(5), clear: z.array(Example).min(5) }),
});
export type Rule = z.infer<typeof Rule>;
