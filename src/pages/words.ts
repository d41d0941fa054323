import type { Account, Role, Surface } from '../policy/context.ts';

/** Names of things that several pages show. */
export const ROLE_WORDS: Record<Role, string> = {
  trainee: 'Trainee teacher',
  staff: 'Staff, mentor or trainer',
};

export const ACCOUNT_WORDS: Record<Account, string> = {
  personal: 'Personal',
  professional: 'Professional',
  institutional: 'My school’s or provider’s',
};

export const SURFACE_WORDS: Record<Surface, string> = {
  post: 'Public post',
  comment: 'Comment',
  dm: 'Private message',
  group: 'Group chat',
};

/** `names-a-pupil` as a person would write it. */
export const idWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const format = (month: 'long' | 'short') =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
const LONG = format('long');
const SHORT = format('short');
const startOf = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

/** `2026-11-30` as `30 November 2026`. */
export const dayWords = (isoDay: string): string => LONG.format(startOf(isoDay));

/** `2026-11-30` as `30 Nov 2026`. */
export const shortDayWords = (isoDay: string): string => SHORT.format(startOf(isoDay));
