/** `npm test`: types, lint, unit tests and the browser tests; ends with one line of totals. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type BrowserKind, findBrowser } from './find-browser.ts';

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });

const run = (program: string, ...args: string[]): boolean => {
  console.log(`\n> ${program} ${args.join(' ')}`);
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

const missing = (['chromium', 'firefox'] satisfies BrowserKind[]).flatMap((kind) => {
  try {
    findBrowser(kind);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
});
for (const sentence of missing) console.error(sentence);

const reportFile = join(mkdtempSync(join(tmpdir(), 'forethought-')), 'report.json');
const checks = [run('tsc', '--noEmit'), run('biome', 'check', '--error-on-warnings', '.')];
const ran = run(
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
);
const { numPassedTests, numFailedTests } = ran
  ? Report.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
  : readReport();

function readReport(): z.infer<typeof Report> {
  try {
    return Report.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, success: false };
  }
}

const failedChecks = checks.filter((passed) => !passed).length;
const broken = !ran && numFailedTests === 0 ? 1 : 0;
for (const sentence of missing) console.error(`\n${sentence}`);
console.log(
  `\n${numPassedTests + checks.length - failedChecks} passed, ${numFailedTests + failedChecks + broken} failed`,
);
process.exitCode = ran && failedChecks === 0 && missing.length === 0 ? 0 : 1;
