import { isCapital } from '../../text/entities/finder.ts';
import type { Entity, Evidence } from '../../text/evidence.ts';
import { type Edit, leadOf, takesNoun, trailOf } from './edit.ts';

/** Leaves out which school it is, and which class. */

const SCHOOL = /^(?:school|placement)$/;
const AT = /^(?:at|@|in|from)$/;
const IN = /^(?:in|from|with)$/;
/** `he’s in my 8X`: the place is what is said. */
const IS = /^(?:is|am|are|was|were|be|been|i'?m|he'?s|she'?s|they'?re|we'?re|it'?s)$/;
const REACH = 4;

/** `Harrowmere High in Wakefield`, `…, Stoke`: the town tells which school it is. */
function townEnd({ tokens }: Evidence, to: number): number {
  const isTown = (at: number, between: RegExp): boolean =>
    tokens[at]?.shape === 'title' &&
    tokens[at]?.sentence === tokens[to - 1]?.sentence &&
    between.test(tokens[at]?.before ?? '');
  let end = to;
  if (/^(?:in|near|outside)$/.test(tokens[to]?.text ?? '') && isTown(to + 1, /^ $/)) end = to + 2;
  else if (isTown(to, /^, $/)) end = to + 1;
  while (end > to && isTown(end, /^ $/)) end++;
  return end;
}

function schoolEdit(evidence: Evidence, { from, to: nameEnd }: Entity): Edit | null {
  const { tokens } = evidence;
  const to = townEnd(evidence, nameEnd);
  const word = (at: number): string => tokens[at]?.text ?? '';
  if (tokens[from]?.tag) return { from, to, words: '' };
  if (to === nameEnd && isCapital(tokens[to]) && tokens[to]?.before === ' ') return null;
  const lead = leadOf(evidence, from);
  const before = tokens.slice(Math.max(0, lead - REACH), lead).map(({ text }) => text);
  if (AT.test(word(lead - 1)) && before.includes('placement')) return { from: lead - 1, to, words: '' };
  if (SCHOOL.test(word(lead - 1)) && tokens[lead]?.before === ' ') return { from: lead, to, words: '' };
  const isOwned = /['’]s$/.test(tokens[nameEnd - 1]?.text ?? '');
  const words = word(to) === 'placement' ? 'my' : `my placement school${isOwned ? '’s' : ''}`;
  return takesNoun(evidence, lead) ? { from: lead, to, words } : null;
}

/** The edits that leave no school named; null when it is not clear how. */
export function withoutSchools(evidence: Evidence): Edit[] | null {
  const edits: Edit[] = [];
  for (const school of evidence.entities.filter(({ type }) => type === 'school')) {
    const edit = schoolEdit(evidence, school);
    if (!edit) return null;
    edits.push(edit);
  }
  return edits;
}

/** The edits that take “in Y9” and “my 8B” out of the rest of the post. */
export function withoutClasses(evidence: Evidence, others: readonly Edit[]): Edit[] {
  const { tokens, entities } = evidence;
  const isFree = ({ from, to }: { from: number; to: number }) =>
    !others.some((other) => from < other.to && to > other.from);
  const groups = entities.filter(({ type }) => type === 'class' || type === 'year-group');
  const edits: Edit[] = [];
  for (const { from, to: groupEnd } of groups) {
    const to = trailOf(evidence, groupEnd);
    const isOwner = /['’]/.test(evidence.text.charAt(tokens[to - 1]?.end ?? 0));
    if (isOwner || edits.some((edit) => from < edit.to)) continue;
    const lead = leadOf(evidence, from);
    const isPlace = IN.test(tokens[lead - 1]?.text ?? '') && tokens[lead]?.before === ' ';
    const isPlural = /(?:\d|n|e)['’]?s$/.test(tokens[to - 1]?.text ?? '');
    if (isPlace && IS.test(tokens[lead - 2]?.text ?? '')) continue;
    const edit = isPlace
      ? { from: lead - 1, to, words: '' }
      : { from: lead, to, words: isPlural ? 'my pupils' : 'my class' };
    if (isFree(edit)) edits.push(edit);
  }
  return edits;
}
