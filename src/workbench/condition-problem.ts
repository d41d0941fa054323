import { z } from 'zod';
import { Condition } from '../policy/condition.ts';

const KINDS = [
  'all',
  'any',
  'not',
  'sentence',
  'near',
  'phrase',
  'list',
  'entity',
  'frame',
  'context',
  'picture',
  'partner',
  'score',
] as const;

const named = (kinds: readonly string[]) => kinds.map((kind) => `“${kind}”`).join(', ');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partsOf(value: Record<string, unknown>): unknown[] {
  const parts = value.all ?? value.any ?? value.sentence ?? value.near;
  if (Array.isArray(parts)) return parts;
  return [value.not, value.partner].filter((part) => part !== undefined);
}

/** What keeps a value from being a condition, in a sentence; null when nothing does. */
export function conditionProblem(value: unknown): string | null {
  if (Condition.safeParse(value).success) return null;
  if (!isObject(value))
    return `A condition stands in curly brackets, such as {"phrase": "my mentor"}, but here is ${short(value)}.`;
  const kinds = KINDS.filter((kind) => kind in value);
  if (kinds.length === 0) return `${short(value)} is no condition. It needs one of ${named(KINDS)}.`;
  if (kinds.length > 1) return `${named(kinds)} stand in one pair of brackets. Give each a pair of its own.`;
  if (Array.isArray(value.phrase) && value.phrase.length === 0)
    return 'There is no phrase yet. Write at least one, one a line.';
  const inside = partsOf(value).map(conditionProblem).find(Boolean);
  if (inside) return inside;
  return `What stands at ${named(kinds)} does not fit: ${short(value)}. Compare it with another rule, or see “How a post is judged”.`;
}

const short = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
};

/** Reads a condition from what was typed. */
export function readCondition(json: string): { value: Condition } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'A bracket, a comma or a quotation mark is missing or too many.' };
  }
  const problem = conditionProblem(value);
  return problem ? { problem } : { value: z.parse(Condition, value) };
}
