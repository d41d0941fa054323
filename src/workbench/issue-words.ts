import type { z } from 'zod';
import { conditionProblem } from './condition-problem.ts';
import { fieldWords } from './field-words.ts';

type Issue = z.core.$ZodIssue;

const HINTS: Record<string, string> = {
  id: 'small letters, digits and hyphens, such as “my-rule”',
  handles: 'an account name, such as “@our_college”',
  emailDomains: 'only what stands behind the @, such as “our-college.ac.uk”',
  hosts: 'a host name, such as “forum.our-college.ac.uk”, without https://',
  'policy.url': 'a web address that begins with https://',
  'dsl.email': 'an email address',
  'counts.endpoint': 'a web address that begins with https:// and has nothing behind its path',
  'counts.provider': 'small letters, digits and hyphens, such as “our-college”',
  matches: 'an address pattern, such as “https://example.com/*”',
};

const CONDITIONS = new Set(['when', 'tipWhen', 'unless']);

function hintFor(path: readonly PropertyKey[]): string | undefined {
  const names = path.filter((part) => typeof part === 'string').join('.');
  return HINTS[names] ?? (/lastReview|nextReview|start|end/.test(names) ? 'a date or a time' : undefined);
}

function sizeWords(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [word, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  if (issue.code === 'too_small' && issue.origin === 'string' && Number(limit) === 1)
    return 'is empty. Write something, or take it out';
  return `needs ${word} ${limit}${unit}`;
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
  if (issue.code === 'too_small' || issue.code === 'too_big') return `${field} ${sizeWords(issue)}.`;
  if (issue.code === 'unrecognized_keys')
    return `${field} has something that is not known: ${issue.keys.join(', ')}. Take it out.`;
  const hint = hintFor(path);
  return hint ? `${field} needs ${hint}.` : `${field} is missing, or does not fit.`;
}
