import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { z } from 'zod';
import { LabelledCase, readLines } from '../cases.ts';
import type { Figure } from './figures.ts';

const POSTS = 100_000;
const PARTS = 10;
const CORES = 2;
/** Of so many posts one is of the kind that deserves a warning. */
const ONE_IN = 20;

const Run = z.object({
  posts: z.number(),
  risky: z.number(),
  seconds: z.number(),
  processor: z.number(),
  bytes: z.number(),
});

/** An archive of X with so many posts, made from those of one writer of the corpus, in files as X parts them. */
async function largeArchive(): Promise<Blob> {
  const corpus = readFileSync(join(import.meta.dirname, '../../rules/corpus/w5.jsonl'), 'utf8');
  const cases = readLines(LabelledCase, corpus).flatMap((line) => ('value' in line ? [line.value] : []));
  const texts = (label: 'warn' | 'clear') =>
    cases.filter((one) => one.label === label).map(({ text }) => text);
  const [warn, clear] = [texts('warn'), texts('clear')];
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (let part = 0; part < PARTS; part++) {
    const tweets = Array.from({ length: POSTS / PARTS }, (_, at) => {
      const number = part * (POSTS / PARTS) + at;
      const from = number % ONE_IN === 0 ? warn : clear;
      return {
        tweet: {
          id_str: String(1_000_000 + number),
          full_text: `${from[number % from.length]} #${number.toString(36)}`,
          created_at: new Date(1_600_000_000_000 + number * 1_000_000).toUTCString(),
          entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
          source: '<a href="https://mobile.x.com" rel="nofollow">X Web App</a>',
        },
      };
    });
    const name = part === 0 ? 'data/tweets.js' : `data/tweets-part${part}.js`;
    await writer.add(
      name,
      new TextReader(`window.YTD.tweets.part${part} = ${JSON.stringify(tweets, null, 2)}`),
    );
  }
  return writer.close();
}

/** How fast the text of an archive is checked, and how much memory all of it takes at the most. */
export async function benchArchive(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-archive-'));
  try {
    const file = join(folder, 'archive.zip');
    writeFileSync(file, new Uint8Array(await (await largeArchive()).arrayBuffer()));
    const run = join(import.meta.dirname, 'archive-run.ts');
    const { posts, seconds, processor, bytes } = Run.parse(
      JSON.parse(execFileSync(process.execPath, [run, file, String(CORES)], { encoding: 'utf8' })),
    );
    const name = `an archive of ${posts.toLocaleString('en-GB')} posts by ${CORES} workers`;
    return [
      { name: `${name}, checked`, value: posts / seconds, unit: 'a second', goal: 2000 },
      // What other programs leave of the processors makes the clock say less.
      { name: `${name}, by processor time alone`, value: (posts * CORES) / processor, unit: 'a second' },
      { name: `${name}, memory at the most`, value: bytes / 1_000_000, unit: 'MB', goal: 500 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
