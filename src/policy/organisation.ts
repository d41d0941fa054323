import { z } from 'zod';
import { CountsAddress, ProviderId } from './counts-address.ts';
import { HostName } from './host-name.ts';

const Day = z.iso.date();
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What differs between providers. */
export const Organisation = z.strictObject({
  name: z.string().min(2).max(120),
  aliases: z.array(z.string().max(80)).max(30).default([]),
  handles: z
    .array(z.string().regex(/^@?[\w.-]{2,60}$/))
    .max(30)
    .default([]),
  emailDomains: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/))
    .max(60)
    .default([]),
  /** Further sites on which posts are to be checked; each person is asked to allow them. */
  hosts: z.array(HostName).max(100).default([]),
  partnerSchools: z.array(z.string().min(3).max(120)).max(1000).default([]),
  dsl: z.strictObject({
    title: z.string().max(80).default('Designated Safeguarding Lead (DSL)'),
    name: z.string().max(80).optional(),
    email: z.email().optional(),
    phone: z.string().max(30).optional(),
  }),
  policy: z.strictObject({
    title: z.string().max(120),
    url: z.url({ protocol: /^https$/ }).optional(),
    lastReview: Day,
    nextReview: Day,
  }),
  /** What people may read beside the policy. */
  guidance: z
    .array(
      z.strictObject({
        title: z.string().min(3).max(160),
        url: z.url({ protocol: /^https$/ }),
        /** When somebody last made sure of the address. */
        checked: Day.optional(),
      }),
    )
    .max(20)
    .default([]),
  /** Where weekly counts go of those who follow these rules by their channel, and who said yes. */
  counts: z.strictObject({ endpoint: CountsAddress, provider: ProviderId }).optional(),
  terms: z
    .array(z.strictObject({ name: z.string().max(40), start: Day, end: Day }))
    .max(12)
    .default([]),
  teachingHours: z.strictObject({ start: Clock, end: Clock, days: z.array(z.int().min(1).max(7)) }),
});
export type Organisation = z.infer<typeof Organisation>;
