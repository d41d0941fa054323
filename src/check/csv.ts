import type { ExplainedFinding } from '../verdict/explain.ts';
import type { CheckedPost, Report } from './report.ts';
import { DECISION_WORDS, SEVERITY_WORDS } from './words.ts';

const COLUMNS = [
  ...['Post', 'Date', 'Site', 'Link', 'Text', 'Words in pictures', 'Pictures not looked at'],
  ...['Severity', 'Clause', 'What the clause asks', 'What was noticed', 'Reason'],
  ...['Why it matters', 'What to do instead', 'What could follow'],
  ...['Decision', 'Note', 'Rules', 'Version of the rules'],
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
    finding ? SEVERITY_WORDS[finding.severity] : 'Nothing noticed',
    ...[finding?.clauseLabel ?? '', finding?.clausePlain ?? '', finding?.title ?? '', finding?.reason ?? ''],
    ...[finding?.why ?? '', finding?.advice ?? '', post.warning?.consequence ?? ''],
    DECISION_WORDS[post.decision ?? 'open'],
    ...[post.note ?? '', report.pack.id, String(report.pack.version)],
  ];
}

/** A table with one row for each finding, and one for each post without any. */
export function toCsv(report: Report): string {
  const rows = report.posts.flatMap((post) =>
    (post.warning?.findings ?? [null]).map((finding) => rowOf(report, post, finding)),
  );
  // Without the mark at its beginning, Excel does not read it as UTF-8.
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
