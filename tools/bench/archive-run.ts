/** Checks one archive in a process of its own, so that its memory can be told: `archive-run.ts FILE WORKERS`. */
import { checkArchiveAt } from '../archive.ts';
import { readRules } from '../read-rules.ts';

const [, , file = '', workers] = process.argv;
const start = performance.now();
const { posts, risky } = await checkArchiveAt(
  file,
  readRules(),
  { role: 'trainee', account: 'personal' },
  Number(workers),
);
const seconds = (performance.now() - start) / 1000;
// maxRSS is in kilobytes: https://nodejs.org/api/process.html#processresourceusage
const { user, system } = process.cpuUsage();
const bytes = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ posts, risky: risky.length, seconds, processor: (user + system) / 1_000_000, bytes }),
);
