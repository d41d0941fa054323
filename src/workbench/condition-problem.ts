import { z } from 'zod';
import { i18n } from '#i18n';
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
  if (!isObject(value)) return i18n.t('workbench.conditionProblem.noBrackets', { value: short(value) });
  const kinds = KINDS.filter((kind) => kind in value);
  if (kinds.length === 0)
    return i18n.t('workbench.conditionProblem.none', { value: short(value), kinds: named(KINDS) });
  if (kinds.length > 1) return i18n.t('workbench.conditionProblem.several', { kinds: named(kinds) });
  if (Array.isArray(value.phrase) && value.phrase.length === 0)
    return i18n.t('workbench.conditionProblem.noPhrase');
  const inside = partsOf(value).map(conditionProblem).find(Boolean);
  if (inside) return inside;
  return i18n.t('workbench.conditionProblem.doesNotFit', { kinds: named(kinds), value: short(value) });
}

const short = (value: unknown): string => {
  const json = JSON.stringify(value) ?? i18n.t('workbench.conditionProblem.nothing');
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
};

/** Reads a condition from what was typed. */
export function readCondition(json: string): { value: Condition } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: i18n.t('workbench.notWhole') };
  }
  const problem = conditionProblem(value);
  return problem ? { problem } : { value: z.parse(Condition, value) };
}
