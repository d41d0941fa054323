import { z } from 'zod';
import { SURFACES } from '../policy/context.ts';

const Selector = z.string().min(1).max(200);
export const SEND_KEYS = ['Enter', 'Ctrl+Enter', 'Meta+Enter'] as const;
export type SendKey = (typeof SEND_KEYS)[number];

/** One place on a site where something is written and sent. */
export const SiteSurface = z.strictObject({
  kind: z.enum(SURFACES),
  /** Whether people beyond a chosen circle can read it. */
  public: z.boolean(),
  /** Path globs (`*` = anything); without any, every path. */
  paths: z.array(z.string().max(120)).max(20).default([]),
  composers: z.array(Selector).max(20),
  send: z.array(Selector).max(20).default([]),
  /** Visible text of send buttons where no stable attribute exists; whole text, any case. */
  sendText: z.array(z.string().max(40)).max(40).default([]),
  keys: z.array(z.enum(SEND_KEYS)).default(['Ctrl+Enter', 'Meta+Enter']),
  /** Where the name of a chat stands; where none of these is there, what the field says of itself is asked. */
  partner: z.array(Selector).max(10).default([]),
});
export type SiteSurface = z.infer<typeof SiteSurface>;

/** Buttons that accept a friend, follow or message request. */
export const SiteAccept = z.strictObject({
  /** Path globs of the pages with requests; without any, every path. */
  paths: z.array(z.string().max(120)).max(20).default([]),
  buttons: z.array(Selector).max(20).default([]),
  /** What such a button says where no selector fits; whole text, any case. */
  texts: z.array(z.string().max(40)).max(40).default([]),
});
export type SiteAccept = z.infer<typeof SiteAccept>;

/** What is known of one site. Data only: a wrong selector falls back to the generic way. */
export const Site = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  name: z.string().max(60),
  matches: z.array(z.string().regex(/^(\*|https?):\/\/(\*|(\*\.)?[a-z0-9.-]+)\/.*$/)).max(40),
  surfaces: z.array(SiteSurface).max(12),
  accept: SiteAccept.optional(),
  /** The page on which a person says who can see what. */
  privacy: z.url({ protocol: /^https$/ }).optional(),
  /** `click`: our replay is tried first; `user`: the site ignores it, so the person presses again. */
  replay: z.enum(['click', 'user']).default('click'),
  /** Posts are left alone here, until what is known of the site fits it again. */
  off: z.boolean().optional(),
  /** Where this knowledge comes from, and how sure it is. */
  evidence: z.string().min(5).max(1000),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type Site = z.infer<typeof Site>;
