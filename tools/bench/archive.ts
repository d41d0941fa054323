import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { checkArchiveAt } from '../archive.ts';
import { readRules } from '../read-rules.ts';
import type { Figure } from './figures.ts';

const POSTS = 100_000;
const PARTS = 10;
const CORES = 2;

/** An archive of X with so many posts, made from posts of one writer of the corpus, in files as X parts them. */
async function largeArchive(): Promise<Blob> {
  const corpus = readFileSync(join(import.meta.dirname, '../../rules/corpus/w5.jsonl'), 'utf8');
  const texts = corpus
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (let part = 0; part < PARTS; part++) {
    const tweets = Array.from({ length: POSTS / PARTS }, (_, at) => {
      const number = part * (POSTS / PARTS) + at;
      return {
        tweet: {
          id_str: String(1_000_000 + number),
          full_text: `${texts[number % texts.length]} #${number.toString(36)}`,
          created_at: new Date(1_600_000_000_000 + number * 1_000_000).toUTCString(),
          lang: 'en',
          entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
          display_text_range: ['0', '100'],
          favorite_count: '0',
          source: '<a href="https://mobile.x.com" rel="nofollow">X Web App</a>',
        },
      };
    });
    const name = part === 0 ? 'data/tweets.js' : `data/tweets-part${part}.js`;
    const text = `window.YTD.tweets.part${part} = ${JSON.stringify(tweets, null, 2)}`;
    await writer.add(name, new TextReader(text));
  }
  return writer.close();
}

/** How fast the text of an archive is checked, and how much memory all of it takes at the most. */
export async function benchArchive(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-archive-'));
  try {
    const file = join(folder, 'archive.zip');
    const pack = readRules();
    writeFileSync(file, new Uint8Array(await (await largeArchive()).arrayBuffer()));
    let memory = 0;
    const watch = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 50);
    const start = performance.now();
    const { posts } = await checkArchiveAt(file, pack, { role: 'trainee', account: 'personal' }, CORES);
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    const name = `an archive of ${posts.toLocaleString('en-GB')} posts on ${CORES} cores`;
    return [
      { name: `${name}, checked`, value: posts / seconds, unit: 'a second', goal: 2000 },
      { name: `${name}, memory at the most`, value: memory / 1_000_000, unit: 'MB', goal: 500 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
