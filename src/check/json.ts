import type { CheckedPost, Report } from './report.ts';

function plain({ warning, names: _, decision, ...post }: CheckedPost) {
  return {
    ...post,
    severity: warning?.severity ?? 'none',
    level: warning?.decision ?? 'clear',
    ...(warning && { consequence: warning.consequence }),
    findings: (warning?.findings ?? []).map(
      ({
        rule,
        title,
        clause,
        clauseLabel,
        clausePlain,
        severity,
        category,
        reason,
        why,
        advice,
        spans,
      }) => ({
        ...{ rule, title, clause, clauseLabel, clausePlain, severity, category, reason, why, advice },
        words: spans.map(([start, end]) => post.text.slice(start, end)),
      }),
    ),
    decision: decision ?? 'open',
  };
}

/** The report for another program. Its format is described in docs/checking.md. */
export const toJson = ({ posts, ...about }: Report): string =>
  `${JSON.stringify({ format: 1, ...about, posts: posts.map(plain) }, null, 2)}\n`;
