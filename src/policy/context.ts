import { z } from 'zod';

export const SURFACES = ['post', 'comment', 'dm', 'group'] as const;
export const ACCOUNTS = ['personal', 'professional', 'institutional'] as const;
export const ROLES = ['trainee', 'staff'] as const;

export type Surface = (typeof SURFACES)[number];
export type Account = (typeof ACCOUNTS)[number];
export type Role = (typeof ROLES)[number];

/** Where, as whom and when a post is being written. `site` is a site family such as `x`, or `other`. */
export const Context = z.object({
  site: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/)
    .default('other'),
  surface: z.enum(SURFACES).default('post'),
  account: z.enum(ACCOUNTS).default('personal'),
  role: z.enum(ROLES).default('trainee'),
  /** Local time, ISO 8601 without a zone, e.g. `2026-11-24T10:40`. */
  time: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/)
    .refine((time) => !Number.isNaN(Date.parse(time)))
    .optional(),
  /** The name that a chat bears on the person's screen. It is judged by and forgotten: nothing keeps or counts it. */
  partner: z.string().max(120).optional(),
});
export type Context = z.infer<typeof Context>;
