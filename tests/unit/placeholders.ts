import { PLACEHOLDER } from '../../tools/new-rule.ts';

/** Where a rule still has the placeholder of `npm run new-rule`. */
export function placeholders(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return value.includes(PLACEHOLDER) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placeholders(inner, [...path, key]));
}
