import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CATEGORIES, type Category } from '../src/policy/category.ts';
import { interrupts, type Verdict } from '../src/verdict/verdict.ts';
import { LabelledCase, readLines, readText } from './cases.ts';
import { openJudge } from './judge.ts';
import { Problem } from './read-rules.ts';

/** How well the rules do on labelled posts. */

/** A line without a label is a post that must stay clear. */
const Post = LabelledCase.extend({ label: LabelledCase.shape.label.default('clear') });

interface Judged {
  post: LabelledCase;
  verdict: Verdict;
}

const isDialog = ({ verdict }: Judged): boolean => interrupts(verdict);
const isShown = ({ verdict }: Judged): boolean => verdict.decision !== 'clear';

function share(part: number, whole: number): string {
  const percent = whole === 0 ? '   -  ' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
  return `${percent} (${part}/${whole})`.padEnd(20);
}

const count = <T>(things: T[], test: (thing: T) => boolean): number => things.filter(test).length;

function printAll(judged: Judged[]): void {
  const warn = judged.filter(({ post }) => post.label === 'warn');
  const clear = judged.filter(({ post }) => post.label === 'clear');
  const severe = warn.filter(({ post }) => post.severity === 'severe');
  const dialogs = warn.filter(isDialog);
  console.log(
    `Posts: ${judged.length}, of which ${warn.length} must warn and ${clear.length} must stay clear.`,
  );
  console.log(`  found, dialog          ${share(count(warn, isDialog), warn.length)}`);
  console.log(`  found, tip or dialog   ${share(count(warn, isShown), warn.length)}`);
  console.log(`  found, severe, dialog  ${share(count(severe, isDialog), severe.length)}`);
  console.log(`  false alarms, dialog   ${share(count(clear, isDialog), clear.length)}`);
  console.log(`  false alarms, any      ${share(count(clear, isShown), clear.length)}`);
  const rightMain = count(dialogs, ({ post, verdict }) => verdict.categories[0] === post.categories[0]);
  const named = count(dialogs, ({ post, verdict }) =>
    post.categories.some((c) => verdict.categories.includes(c)),
  );
  console.log(`  right main category    ${share(rightMain, dialogs.length)}of found`);
  console.log(`  a right category named ${share(named, dialogs.length)}of found`);
}

function printCategory(judged: Judged[], category: Category): void {
  const wanted = judged.filter(({ post }) => post.categories.includes(category));
  const main = wanted.filter(({ post }) => post.categories[0] === category);
  const warned = judged.filter((one) => isDialog(one) && one.verdict.categories.includes(category));
  const falseAlarms = count(warned, ({ post }) => post.label === 'clear');
  const right = count(warned, ({ post }) => post.categories.includes(category));
  const cells = [share(count(wanted, isDialog), wanted.length), share(count(wanted, isShown), wanted.length)];
  console.log(
    `${category.padEnd(25)} ${cells.join(' ')} ${share(count(main, isDialog), main.length)} ${share(right, warned.length)} ${falseAlarms}`,
  );
}

function printRules(judged: Judged[]): void {
  const tally = new Map<string, { right: number; wrong: number; clear: number }>();
  for (const { post, verdict } of judged) {
    for (const { rule, category } of verdict.findings) {
      const row = tally.get(rule) ?? { right: 0, wrong: 0, clear: 0 };
      if (post.label === 'clear') row.clear++;
      else if (post.categories.includes(category)) row.right++;
      else row.wrong++;
      tally.set(rule, row);
    }
  }
  console.log('\nRule                                       right  other category  on clear');
  for (const [rule, row] of [...tally].sort((a, b) => b[1].clear - a[1].clear || b[1].right - a[1].right)) {
    console.log(
      `${rule.padEnd(42)} ${String(row.right).padStart(5)} ${String(row.wrong).padStart(15)} ${String(row.clear).padStart(9)}`,
    );
  }
}

const SEVERITY_ORDER = ['none', 'minor', 'moderate', 'severe'];

function show({ post, verdict }: Judged): void {
  const { id, text, surface, account, categories } = post;
  console.log(`- ${id} [${surface}, ${account}] ${categories.join(', ')}`);
  console.log(`  ${text.replaceAll('\n', ' / ').slice(0, 300)}`);
  for (const finding of verdict.findings)
    console.log(`  > ${finding.rule} (${finding.mode}): ${finding.reason}`);
}

function printWorst(judged: Judged[], most: number): void {
  const misses = judged.filter((one) => one.post.label === 'warn' && !isDialog(one));
  misses.sort((a, b) => SEVERITY_ORDER.indexOf(b.post.severity) - SEVERITY_ORDER.indexOf(a.post.severity));
  const alarms = judged.filter((one) => one.post.label === 'clear' && isDialog(one));
  const score = ({ verdict }: Judged): number => verdict.findings[0]?.score ?? 0;
  alarms.sort((a, b) => score(b) - score(a));
  console.log(`\nWorst misses (${Math.min(most, misses.length)} of ${misses.length}):`);
  misses.slice(0, most).forEach(show);
  console.log(`\nWorst false alarms (${Math.min(most, alarms.length)} of ${alarms.length}):`);
  alarms.slice(0, most).forEach(show);
}

async function readJudged(files: string[]): Promise<Judged[]> {
  const posts = files.flatMap((file) =>
    readLines(Post, readText(file)).map((line): LabelledCase => {
      if ('error' in line) throw new Problem(`${file}, line ${line.line} ${line.error}.`);
      return line.value;
    }),
  );
  const { judge } = await openJudge();
  const judged: Judged[] = [];
  for (const post of posts) {
    const { text, pictures, site, surface, account, role, time } = post;
    const verdict = await judge({ text, pictures, context: { site, surface, account, role, time } });
    judged.push({ post, verdict });
  }
  return judged;
}

const USAGE = `Usage: npm run -s evaluate -- FILE... [--most=N]   (files of labelled posts, JSONL; N worst of each kind, else 10)`;

function readArguments(args: string[]): { files: string[]; most: number } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { most: { type: 'string', default: '10' } },
    });
    return { files: positionals, most: z.coerce.number().int().min(0).parse(values.most) };
  } catch {
    throw new Problem(USAGE);
  }
}

async function run(args: string[]): Promise<void> {
  const { files, most } = readArguments(args);
  if (files.length === 0) throw new Problem(`Name one or more files.\n\n${USAGE}`);
  const judged = await readJudged(files);
  printAll(judged);
  console.log(
    `\n${'Category'.padEnd(25)} ${'found, dialog'.padEnd(20)} ${'tip or dialog'.padEnd(20)} ${'where main'.padEnd(20)} ${'warnings right'.padEnd(20)} on clear`,
  );
  for (const category of CATEGORIES) printCategory(judged, category);
  printRules(judged);
  printWorst(judged, most);
}

if (import.meta.main) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
