import type { Context } from '../policy/context.ts';
import type { Moment } from '../policy/moment.ts';
import type { Organisation } from '../policy/organisation.ts';
import type { Evidence } from '../text/evidence.ts';
import { inTeachingHours } from './teaching-hours.ts';

type LeisureMoment = Extract<Moment, { id: 'leisure-in-teaching-hours' }>;

/** So much must be there before it can be told what a text is about, in characters. */
export const ENOUGH = 24;

/** Whether somebody writes to others on their own account, in teaching hours, about something that is not work. */
export function isLeisure(
  moment: LeisureMoment,
  organisation: Organisation,
  { text, lists, entities }: Pick<Evidence, 'text' | 'lists' | 'entities'>,
  { time, account, surface, site }: Context,
): boolean {
  if (!inTeachingHours(time, organisation) || account !== 'personal' || surface === 'dm') return false;
  if (moment.notOn.includes(site) || text.trim().length < ENOUGH) return false;
  const isWork =
    lists.some((hits) => hits.some(({ list }) => moment.notAbout.includes(list))) ||
    entities.some(({ type }) => WORK.has(type));
  return !isWork;
}

const WORK = new Set(['pupil', 'school', 'year-group', 'class']);
