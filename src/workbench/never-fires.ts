import { i18n } from '#i18n';
import type { Condition } from '../policy/condition.ts';
import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule.ts';
import type { ExampleVerdict } from './examples.ts';

const many = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

/** Whether a condition cannot hold because what it looks for is empty. */
function isEmpty(condition: Condition, filled: ReadonlySet<string>): boolean {
  const empty = (part: Condition) => isEmpty(part, filled);
  if ('list' in condition) return many(condition.list).every((id) => !filled.has(id));
  if ('any' in condition) return condition.any.every(empty);
  if ('all' in condition) return condition.all.some(empty);
  if ('sentence' in condition) return condition.sentence.some(empty);
  if ('near' in condition) return condition.near.some(empty);
  if ('phrase' in condition)
    return many(condition.phrase).every((phrase) => {
      const wanted = [...phrase.matchAll(/\{([a-z0-9-]+)\}(?!\?)/g)].map(([, id = '']) => id);
      // Inside brackets a list may be one of several ways.
      return !phrase.includes('(') && wanted.some((id) => !filled.has(id));
    });
  return false;
}

export interface Silent {
  rule: Rule;
  why: string;
}

/** Rules that can never speak, and why. */
export function neverFires(pack: Pack, examples: readonly ExampleVerdict[]): Silent[] {
  const filled = new Set(pack.lists.filter(({ words }) => words.length > 0).map(({ id }) => id));
  const firing = new Set(examples.filter(({ does }) => does !== 'nothing').map(({ rule }) => rule));
  return pack.rules.flatMap((rule): Silent[] => {
    if (rule.mode === 'off') return [{ rule, why: i18n.t('workbench.silent.off') }];
    if (isEmpty(rule.when, filled) && (!rule.tipWhen || isEmpty(rule.tipWhen, filled)))
      return [{ rule, why: i18n.t('workbench.silent.emptyLists') }];
    if (!firing.has(rule.id)) return [{ rule, why: i18n.t('workbench.silent.noExamples') }];
    return [];
  });
}
