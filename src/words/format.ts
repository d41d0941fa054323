import { i18n } from '#i18n';

const startOf = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);

const dayWith = (month: 'long' | 'short', isoDay: string): string =>
  new Intl.DateTimeFormat(i18n.t('language'), {
    ...{ day: 'numeric', month, year: 'numeric', timeZone: 'UTC' },
  }).format(startOf(isoDay));

/** `2026-11-30` as `30 November 2026`. */
export const dayWords = (isoDay: string): string => dayWith('long', isoDay);

/** `2026-11-30` as `30 Nov 2026`. */
export const shortDayWords = (isoDay: string): string => dayWith('short', isoDay);

/** `1234` as `1,234`. */
export const numberWords = (number: number): string =>
  new Intl.NumberFormat(i18n.t('language')).format(number);

/** `a, b and c`. */
export const listWords = (items: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('language')).format(items);

/** `a, b or c`. */
export const eitherWords = (items: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('language'), { type: 'disjunction' }).format(items);

/** `names-a-pupil` as a person would write it. */
export const idWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
