import { accessSync, constants, openAsBlob, readdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkArchive, localTime, type Risky, type Who } from '../src/check/archive/check-archive.ts';
import type { Placed } from '../src/check/archive/folder.ts';
import { type Hand, judgePool } from '../src/check/archive/judge-pool.ts';
import { openChosen } from '../src/check/archive/open.ts';
import { reported } from '../src/check/archive/reported.ts';
import { toCsv } from '../src/check/csv.ts';
import { toJson } from '../src/check/json.ts';
import { bySeverity, reportOn } from '../src/check/report.ts';
import type { Pack } from '../src/policy/pack.ts';
import { readTrained } from './read-model.ts';
import { Problem } from './read-rules.ts';

/** Without a limit each worker lets hundreds of megabytes pile up before it tidies. */
const LEAN = { maxOldGenerationSizeMb: 120, maxYoungGenerationSizeMb: 8 };

function newHand(): { hand: Hand; worker: Worker } {
  const worker = new Worker(join(import.meta.dirname, 'archive-worker.ts'), { resourceLimits: LEAN });
  return {
    worker,
    hand: {
      send: (order) => worker.postMessage(order),
      onAnswer: (heard) => worker.on('message', heard),
      onFailure: (heard) => worker.on('error', ({ message }: Error) => heard(message)),
    },
  };
}

async function placedAt(path: string): Promise<Placed[]> {
  try {
    if (!statSync(path).isDirectory()) return [{ path: basename(path), blob: await openAsBlob(path) }];
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const name = basename(path);
    return await Promise.all(
      files.map(async (file) => ({
        path: [name, ...relative(path, file).split(/[/\\]/)].join('/'),
        blob: await openAsBlob(file),
      })),
    );
  } catch {
    throw new Problem(`The archive “${path}” cannot be read.`);
  }
}

export interface CheckedArchive {
  posts: number;
  risky: Risky[];
  problems: string[];
}

/** Checks the archive at a path as the extension's page does. */
export async function checkArchiveAt(
  path: string,
  pack: Pack,
  who: Who,
  workers = Math.min(4, availableParallelism()),
): Promise<CheckedArchive> {
  const source = await openChosen(await placedAt(path));
  const hands = Array.from({ length: workers }, newHand);
  const risky: Risky[] = [];
  const problems: string[] = [];
  try {
    const judges = judgePool(
      hands.map(({ hand }) => hand),
      pack,
      readTrained(),
    );
    const posts = await checkArchive(source, judges, who, {
      signal: new AbortController().signal,
      turn: () => Promise.resolve(),
      onBytes() {},
      onDone() {},
      onProblem: (sentence) => problems.push(sentence),
      onRisky: (more) => risky.push(...more),
    });
    return { posts, risky, problems };
  } finally {
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}

/** Checks an archive and writes the report: CSV where the file's name says so, else JSON. */
export async function reportOnArchive(path: string, out: string, pack: Pack, who: Who): Promise<number> {
  const cannotWrite = () => new Problem(`The report cannot be written to “${out}”.`);
  // Asked before: a check of many years takes a while.
  try {
    accessSync(dirname(out), constants.W_OK);
  } catch {
    throw cannotWrite();
  }
  const { posts, risky, problems } = await checkArchiveAt(path, pack, who);
  for (const sentence of problems) console.error(sentence);
  const found = bySeverity(risky.map((one) => reported(pack, one)));
  const report = reportOn(pack, localTime(Date.now()).slice(0, 10), found);
  try {
    writeFileSync(out, /\.csv$/i.test(out) ? toCsv(report) : toJson(report));
  } catch {
    throw cannotWrite();
  }
  console.log(`${posts} posts checked, ${found.length} to look at. The report is in ${out}.`);
  return problems.length > 0 ? 1 : 0;
}
