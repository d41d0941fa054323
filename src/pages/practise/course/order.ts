import type { Question } from '../../../policy/course.ts';

/** A number that is always the same for a text, and says nothing of it: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (const character of text) number = Math.imul(number ^ character.charCodeAt(0), 0x01000193);
  return (number ^ (number >>> 15)) >>> 0;
}

const mixed = (texts: readonly string[], by: string): string[] =>
  texts.toSorted((a, b) => numberOf(by + a) - numberOf(by + b));

/** What can be chosen, so that the right answer has no place of its own. */
export const choicesOf = ({ id, right, wrong }: Question): string[] => mixed([right, ...wrong], id);

const CLAUSES_OFFERED = 3;

/** The right clause among two that other questions are about. */
export function clausesOffered({ id, clause }: Question, all: readonly Question[]): string[] {
  const others = [...new Set(all.map((question) => question.clause))].filter((other) => other !== clause);
  return mixed([clause, ...mixed(others, id).slice(0, CLAUSES_OFFERED - 1)], `${id} clause`);
}
