import { z } from 'zod';
import { PICTURE_PROBLEMS } from '../image/evidence.ts';
import { CATEGORIES } from './category.ts';
import { ACCOUNTS, ROLES, SURFACES } from './context.ts';

/** Things that the text engine recognises by itself. */
export const ENTITIES = [
  'person', // a name that reads as a person's
  'pupil', // a person or a description that reads as a child in the author's care
  'adult', // a person whom the text marks as an adult: title, colleague, author, player, own family
  'own-child',
  'school',
  'year-group', // "Year 9", "yr 4", "Y10", "reception"
  'class', // "9B", "11 set 3", "my bottom set"
  'email',
  'phone',
  'postcode',
  'date-of-birth',
  'handle',
  'url',
  'number',
  'time', // "period 3", "10.40am"
] as const;
export type EntityType = (typeof ENTITIES)[number];

/** Ways of saying something that make it no breach by the author. */
export const FRAMES = ['negation', 'quotation', 'advice', 'reporting', 'question', 'fiction'] as const;
export type Frame = (typeof FRAMES)[number];

/** What one picture must be like, in every way that is named. An empty one is any picture at all. */
export interface PictureWanted {
  /** Faces of a size, as a share of the height of the picture; at least one unless it says otherwise. */
  faces?:
    | {
        atLeast?: number | undefined;
        atMost?: number | undefined;
        shareAtLeast?: number | undefined;
        shareBelow?: number | undefined;
      }
    | undefined;
  /** It says where it was taken. */
  place?: true | undefined;
  taken?: 'teaching-hours' | undefined;
  /** One of these things could not be done with it. */
  problem?: (typeof PICTURE_PROBLEMS)[number][] | undefined;
  /** Holds of the words that stand in it. */
  words?: Condition | undefined;
}

const Phrase = z.string().min(1).max(400);

/**
 * When a rule fires. `phrase` uses the small language of `src/text/phrase.ts`;
 * `all` and `any` look at the whole post, `sentence` wants its parts in one sentence,
 * `near` wants them within so many tokens. `picture` holds for a post with such a picture,
 * `partner` for a message in a chat whose name is like that.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { sentence: Condition[] }
  | { near: Condition[]; within: number }
  | { phrase: string | string[] }
  | { list: string | string[] }
  | { entity: EntityType | EntityType[]; atLeast?: number | undefined }
  | { frame: Frame | Frame[] }
  | {
      context: {
        site?: string[] | undefined;
        surface?: (typeof SURFACES)[number][] | undefined;
        account?: (typeof ACCOUNTS)[number][] | undefined;
        role?: (typeof ROLES)[number][] | undefined;
        teachingHours?: boolean | undefined;
      };
    }
  | { picture: PictureWanted }
  | { partner: Condition }
  | { score: (typeof CATEGORIES)[number]; atLeast: number };

const Share = z.number().min(0).max(1);
const Count = z.int().min(0).max(100);

const PictureWanted: z.ZodType<PictureWanted> = z.lazy(() =>
  z.strictObject({
    faces: z
      .strictObject({
        atLeast: Count.optional(),
        atMost: Count.optional(),
        shareAtLeast: Share.optional(),
        shareBelow: Share.optional(),
      })
      .optional(),
    place: z.literal(true).optional(),
    taken: z.literal('teaching-hours').optional(),
    problem: z.array(z.enum(PICTURE_PROBLEMS)).min(1).optional(),
    words: Condition.optional(),
  }),
);

const Parts = z.lazy(() => z.array(Condition).min(1).max(60));
const oneOrMore = <T extends z.ZodType>(type: T, most: number) =>
  z.union([type, z.array(type).min(1).max(most)]);

const KINDS = {
  phrase: z.strictObject({ phrase: oneOrMore(Phrase, 400) }),
  list: z.strictObject({ list: oneOrMore(z.string(), 20) }),
  entity: z.strictObject({
    entity: oneOrMore(z.enum(ENTITIES), 10),
    atLeast: z.int().min(1).max(20).optional(),
  }),
  all: z.strictObject({ all: Parts }),
  any: z.strictObject({ any: Parts }),
  sentence: z.strictObject({ sentence: Parts }),
  near: z.strictObject({ near: Parts, within: z.int().min(1).max(60) }),
  not: z.strictObject({ not: z.lazy(() => Condition) }),
  frame: z.strictObject({ frame: oneOrMore(z.enum(FRAMES), 10) }),
  context: z.strictObject({
    context: z.strictObject({
      site: z.array(z.string()).optional(),
      surface: z.array(z.enum(SURFACES)).optional(),
      account: z.array(z.enum(ACCOUNTS)).optional(),
      role: z.array(z.enum(ROLES)).optional(),
      teachingHours: z.boolean().optional(),
    }),
  }),
  picture: z.strictObject({ picture: PictureWanted }),
  partner: z.strictObject({ partner: z.lazy(() => Condition) }),
  score: z.strictObject({ score: z.enum(CATEGORIES), atLeast: z.number().min(0).max(1) }),
} satisfies Record<string, z.ZodType<Condition>>;

/** The key that is there says of what kind a condition is. A union would try all kinds, which makes a large pack slow. */
export const Condition: z.ZodType<Condition> = z.unknown().transform((value, context): Condition => {
  const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const kind = known.find((key): key is keyof typeof KINDS => Object.hasOwn(KINDS, key));
  const read = kind && KINDS[kind].safeParse(value);
  if (read?.success) return read.data;
  for (const issue of read?.error.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  if (!read) context.addIssue({ code: 'custom', message: 'Not a condition' });
  return z.NEVER;
});
