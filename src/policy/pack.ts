import { z } from 'zod';
import { Site } from '../sites/site.ts';
import { SEVERITIES } from './category.ts';
import { Moment } from './moment.ts';
import { Organisation } from './organisation.ts';
import { Rule } from './rule.ts';

/** A clause of the policy, by number, in plain words of our own. */
export const Clause = z.strictObject({
  /** e.g. `5.1`, `12-dont-3`, `13-privacy`, `precis-think`. */
  id: z.string().regex(/^[a-z0-9.-]{1,40}$/),
  /** As shown, e.g. `§12, Don’t 3`. */
  label: z.string().min(2).max(60),
  plain: z.string().min(10).max(240),
});
export type Clause = z.infer<typeof Clause>;

/** A word list. Entries are words or short phrases, matched on normalised tokens. */
export const WordList = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().max(120),
  source: z.string().max(400),
  words: z.array(z.string().min(1).max(60)).max(8000),
});
export type WordList = z.infer<typeof WordList>;

/** Everything that a provider can change: rules, lists, clauses, sites and the organisation's own facts. */
export const Pack = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  version: z.int().min(1),
  organisation: Organisation,
  clauses: z.array(Clause).min(1).max(100),
  /** What a breach of each band may lead to (§7). */
  consequences: z.record(z.enum(SEVERITIES), z.string().min(10).max(300)),
  lists: z.array(WordList).max(200),
  rules: z.array(Rule).max(500),
  sites: z.array(Site).max(200),
  moments: z.array(Moment).max(10).default([]),
});
export type Pack = z.infer<typeof Pack>;
