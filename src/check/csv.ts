import { i18n } from '#i18n';
import type { ExplainedFinding } from '../verdict/explain.ts';
import type { CheckedPost, Report } from './report.ts';

const COLUMNS = [
  ...(['post', 'date', 'site', 'link', 'text', 'wordsInPictures', 'picturesNotLookedAt'] as const),
  ...(['severity', 'clause', 'whatTheClauseAsks', 'whatWasNoticed', 'reason'] as const),
  ...(['why', 'instead', 'consequence', 'decision', 'note', 'rules', 'version'] as const),
];

/** What a spreadsheet would take for a formula; the wide forms are taken for it, too. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** An apostrophe makes a spreadsheet show what follows as text: CSV injection, as OWASP describes it. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** As RFC 4180 has it. */
const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

function rowOf(report: Report, post: CheckedPost, finding: ExplainedFinding | null): string[] {
  return [
    ...[post.id, post.date ?? '', post.source ?? '', post.link ?? '', post.text],
    (post.pictures ?? []).map(({ words }) => words).join('\n\n'),
    String(post.unseen ?? 0),
    finding ? i18n.t(`severity.${finding.severity}`) : i18n.t('report.clear'),
    ...[finding?.clauseLabel ?? '', finding?.clausePlain ?? '', finding?.title ?? '', finding?.reason ?? ''],
    ...[finding?.why ?? '', finding?.advice ?? '', post.warning?.consequence ?? ''],
    i18n.t(`report.decisions.${post.decision ?? 'open'}`),
    ...[post.note ?? '', report.pack.id, String(report.pack.version)],
  ];
}

/** A table with one row for each finding, and one for each post without any. */
export function toCsv(report: Report): string {
  const columns = COLUMNS.map((column) => i18n.t(`report.columns.${column}`));
  const rows = report.posts.flatMap((post) =>
    (post.warning?.findings ?? [null]).map((finding) => rowOf(report, post, finding)),
  );
  // Without the mark at its beginning, Excel does not read it as UTF-8.
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
