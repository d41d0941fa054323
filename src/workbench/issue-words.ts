import type { z } from 'zod';
import { i18n } from '#i18n';
import { conditionProblem } from './condition-problem.ts';
import { fieldWords } from './field-words.ts';

type Issue = z.core.$ZodIssue;

const HINTS = [
  'id',
  'handles',
  'emailDomains',
  'hosts',
  'policy.url',
  'dsl.email',
  'counts.endpoint',
  'counts.provider',
  'matches',
] as const;

const CONDITIONS = new Set(['when', 'tipWhen', 'unless']);

function hintFor(path: readonly PropertyKey[]): string | undefined {
  const names = path.filter((part) => typeof part === 'string').join('.');
  const known = HINTS.find((hint) => hint === names);
  if (known) return i18n.t(`workbench.hint.${known}`);
  return /lastReview|nextReview|start|end/.test(names) ? i18n.t('workbench.hint.dateOrTime') : undefined;
}

function sizeWords(field: string, issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const { origin } = issue;
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.code === 'too_small' && origin === 'string' && limit === 1)
    return i18n.t('workbench.issue.empty', { field });
  const bound = issue.code === 'too_small' ? 'atLeast' : 'atMost';
  const unit = origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'plain';
  return i18n.t(`workbench.issue.${bound}.${unit}`, { field, limit });
}

/** One thing that does not fit, as a sentence; `whole` is what was checked. */
export function issueWords(issue: Issue, whole: unknown): string {
  const { path } = issue;
  const [top] = path;
  if (typeof top === 'string' && CONDITIONS.has(top) && typeof whole === 'object' && whole !== null) {
    const problem = conditionProblem(Reflect.get(whole, top));
    if (problem) return `${fieldWords([top])}: ${problem}`;
  }
  const field = fieldWords(path);
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeWords(field, issue);
  if (issue.code === 'unrecognized_keys')
    return i18n.t('workbench.issue.notKnown', { field, keys: issue.keys.join(', ') });
  const hint = hintFor(path);
  return hint
    ? i18n.t('workbench.issue.needs', { field, hint })
    : i18n.t('workbench.issue.missing', { field });
}
