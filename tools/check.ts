import { parseArgs } from 'node:util';
import { ACCOUNTS, Context, ROLES, SURFACES } from '../src/policy/context.ts';
import { MAX_PIECE } from '../src/text/limit.ts';
import type { Span } from '../src/text/token.ts';
import type { CompiledPack } from '../src/verdict/compile.ts';
import { explain } from '../src/verdict/explain.ts';
import { suggest } from '../src/verdict/suggest.ts';
import type { Verdict } from '../src/verdict/verdict.ts';
import { reportOnArchive } from './archive.ts';
import { Case, readLines, readText } from './cases.ts';
import { issueWords } from './issue-words.ts';
import { type Judge, openJudge } from './judge.ts';
import { Problem, readRules } from './read-rules.ts';

const HELP = `Usage: npm run -s check -- "text of a post" [options]
       npm run -s check -- --jsonl FILE      (- reads standard input)
       npm run -s check -- --archive FILE --report OUT   (a zip or a folder; OUT.csv or OUT.json)

  --site NAME       x, facebook, instagram, whatsapp, ...
  --surface KIND    ${SURFACES.join(', ')}
  --account KIND    ${ACCOUNTS.join(', ')}
  --role ROLE       ${ROLES.join(', ')}
  --time TIME       local time, e.g. 2026-11-24T10:40

With --jsonl these hold for lines that do not say otherwise. Ends with 0 when all was checked, whatever came out,
1 when a line or a file could not be read, 2 when nothing could be checked.`;

const OPTIONS = {
  site: { type: 'string' },
  surface: { type: 'string' },
  account: { type: 'string' },
  role: { type: 'string' },
  time: { type: 'string' },
  jsonl: { type: 'string' },
  archive: { type: 'string' },
  report: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message.split('. ')[0] : error}.`);
  }
}

/** The text with its spans in ⟦brackets⟧. */
export function marked(text: string, spans: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    shown += `${text.slice(at, from)}⟦${text.slice(from, end)}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}

const DECISIONS = {
  clear: 'CLEAR: nothing in the policy stands against this post.',
  tip: 'TIP: worth a thought before you post.',
  warn: 'WARN: the policy asks you to think again.',
  stop: 'STOP: the policy does not allow this post.',
};

function printVerdict(
  { pack }: CompiledPack,
  text: string,
  verdict: Verdict,
  suggestion: string | null,
): void {
  console.log(DECISIONS[verdict.decision]);
  const warning = explain(pack, verdict, suggestion);
  if (!warning) return;
  console.log(`Severity: ${warning.severity}. ${warning.consequence}`);
  for (const finding of warning.findings) {
    console.log(`
${finding.title} (${finding.category}, ${finding.severity}, ${finding.mode}; rule ${finding.rule})
  ${finding.clauseLabel}: ${finding.clausePlain}
  What:   ${finding.what}
  Why:    ${finding.why}
  Advice: ${finding.advice}
  Seen:   ${finding.reason}
  Text:   ${marked(text, finding.spans).replaceAll('\n', '\n          ')}`);
  }
  if (warning.suggestion)
    console.log(`\nYou could write instead:\n  ${warning.suggestion.replaceAll('\n', '\n  ')}`);
}

/** Says once of each site that no file describes that its posts are judged all the same. */
function siteNotes({ pack }: CompiledPack): (site: string) => void {
  const known = new Set(['other', ...pack.sites.map(({ id }) => id)]);
  return (site) => {
    if (known.has(site)) return;
    known.add(site);
    console.error(`No site “${site}” is known; its posts are judged as on any other site.`);
  };
}

async function checkFile(
  { compiled, judge }: Judge,
  file: string,
  options: Partial<Record<string, unknown>>,
): Promise<number> {
  contextOf(options);
  const noteSite = siteNotes(compiled);
  let failed = false;
  for (const line of readLines(Case, readText(file), options)) {
    if ('error' in line) {
      failed = true;
      console.log(JSON.stringify(line));
      console.error(`Line ${line.line} ${line.error}.`);
      continue;
    }
    const { id, text, pictures, ...context } = line.value;
    noteSite(context.site);
    const start = performance.now();
    const { decision, categories, severity, findings } = await judge({ text, context, pictures });
    const ms = Math.round((performance.now() - start) * 100) / 100;
    const shown = findings.map(({ rule, clause, category, severity, score, spans, pictures }) => ({
      rule,
      clause,
      category,
      severity,
      score,
      spans,
      pictures,
    }));
    console.log(JSON.stringify({ id, decision, categories, severity, findings: shown, ms }));
  }
  return failed ? 1 : 0;
}

function contextOf(options: Partial<Record<string, unknown>>): Context {
  const context = Context.safeParse(options, { reportInput: true });
  if (context.success) return context.data;
  const [issue] = context.error.issues;
  throw new Problem(
    issue
      ? `The option --${issue.path.join('.')} is not right: it ${issueWords(issue)}.`
      : 'An option is not right.',
  );
}

async function checkText(
  { compiled, judge }: Judge,
  text: string,
  options: Partial<Record<string, unknown>>,
): Promise<number> {
  const context = contextOf(options);
  if (text.length > MAX_PIECE) {
    throw new Problem(`The text has ${text.length} characters; at most ${MAX_PIECE} can be checked at once.`);
  }
  siteNotes(compiled)(context.site);
  const judged = (draft: string) => judge({ text: draft, context });
  const verdict = await judged(text);
  const suggestion = await suggest(compiled, { text, context }, verdict, judged);
  printVerdict(compiled, text, verdict, suggestion);
  return 0;
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const { jsonl, archive, report, help, ...options } = values;
  if (help) {
    console.log(HELP);
    return 0;
  }
  const text = positionals.join(' ');
  if (archive !== undefined || report !== undefined) {
    if (archive === undefined || report === undefined || jsonl !== undefined || text !== '')
      throw new Problem('Give --archive FILE and --report OUT together, and no text.');
    return reportOnArchive(archive, report, readRules(), contextOf(options));
  }
  if (jsonl === undefined && text.trim() === '') throw new Problem('There is no text to check.');
  if (jsonl !== undefined && text !== '') throw new Problem('Give either a text or --jsonl FILE, not both.');
  if (jsonl !== undefined && jsonl !== '-') readText(jsonl);
  const judge = await openJudge();
  return jsonl === undefined ? checkText(judge, text, options) : checkFile(judge, jsonl, options);
}

if (import.meta.main) {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`${error.message}\n\n${HELP}`);
    process.exitCode = 2;
  }
}
