/**
 * `npm run bench:images -- DIR [--browser chromium|firefox] [--every N] [--partial FILE]`: how well and how fast pictures are read, beside the bare
 * libraries on the same files. DIR holds `faces/` and `ocr/`, each with pictures and a `truth.json`:
 * `{file: {boxes: [{x, y, w, h}]}}`, where a file's group stands before its first hyphen, and `[{file, kind, cat, words}]`.
 * `--partial` names a file of `ocr/` whose truth lists only some of its words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { percentile } from './bench/figures.ts';
import type { Done, Job } from './bench/picture-entry.ts';
import { faceLines, type Judged, type WordsJudged, wordLines } from './bench/picture-scores.ts';
import { memory, processorTime } from './bench/process-cost.ts';
import type { BrowserKind } from './find-browser.ts';
import { openPicturePage, type PicturePage } from './picture-page.ts';

const SAMPLES = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

const Faces = z.record(
  z.string(),
  z.object({ boxes: z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })) }),
);
const Words = z.array(
  z.object({ file: z.string(), kind: z.string(), cat: z.string(), words: z.array(z.string()) }),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', multiple: true },
    every: { type: 'string', default: '1' },
    partial: { type: 'string', multiple: true, default: [] },
  },
});
const [folder] = positionals;
if (!folder || !existsSync(join(folder, 'faces/truth.json')) || !existsSync(join(folder, 'ocr/truth.json'))) {
  console.error(
    'Say where the pictures are: npm run bench:images -- DIR, with faces/truth.json and ocr/truth.json in it.',
  );
  process.exit(1);
}
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const some = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % Number(values.every) === 0);
const faces = some(Object.entries(Faces.parse(json('faces/truth.json'))));
const words = some(Words.parse(json('ocr/truth.json')));

const contents = {
  entry: readFileSync(join(import.meta.dirname, 'bench/picture-entry.ts'), 'utf8'),
  resolveDir: join(import.meta.dirname, 'bench'),
  pictures: [join(folder, 'faces'), join(folder, 'ocr'), SAMPLES],
};

interface Cost {
  /** Milliseconds on the clock and of processor time. */
  clock: number[];
  processor: number[];
  megabytes: number;
}

async function timed(page: PicturePage, job: Job, file: string, cost: Cost): Promise<Done> {
  const before = processorTime(page.process);
  const done = await page.call(
    (what) => (globalThis as unknown as { run(what: unknown): Promise<Done> }).run(what),
    { job, file },
  );
  cost.clock.push(done.milliseconds);
  cost.processor.push(processorTime(page.process) - before);
  cost.megabytes = Math.max(cost.megabytes, memory(page.process));
  return done;
}

/** Kinds of pictures of a screen with an app or a page on it, as they are shared. */
const SCREENSHOTS = new Set(['chat', 'email', 'tweet', 'register', 'marks']);

const noCost = (): Cost => ({ clock: [], processor: [], megabytes: 0 });
const median = (all: readonly number[]): string => percentile(all, 0.5).toFixed(0);

function print(title: string, { clock, processor, megabytes }: Cost, lines: string[]): void {
  const warm = clock.slice(1);
  console.log(`${title}\n${lines.join('\n')}`);
  console.log(
    `  first ${clock[0]?.toFixed(0)} ms, then median ${median(warm)} ms, p95 ${percentile(warm, 0.95).toFixed(0)} ms; ` +
      `processor time: median ${median(processor.slice(1))} ms; browser at most ${megabytes.toFixed(0)} MB`,
  );
}

/** The engine alone on a phone's photo of 12 megapixels, made by enlarging a sample. */
async function aWholePhoto(kind: BrowserKind) {
  const page = await openPicturePage(kind, contents);
  const before = memory(page.process);
  const run = () => timed(page, 'whole', 'sample1.jpg', cost);
  const cost = noCost();
  const [width, height] = [4000, 3000];
  await run();
  await run();
  const [first = Number.NaN, warm = Number.NaN] = cost.clock;
  const [, processor = Number.NaN] = cost.processor;
  await page.close();
  return { width, height, first, warm, processor, megabytes: cost.megabytes - before };
}

/** Both sides take turns file by file, so that a busy moment meets both. */
async function compare(kind: BrowserKind): Promise<void> {
  const page = await openPicturePage(kind, contents);
  const costs = { faces: noCost(), bareFaces: noCost(), words: noCost(), bareWords: noCost() };
  const judged: Record<'own' | 'bare', Judged[]> = { own: [], bare: [] };
  for (const [file, { boxes }] of faces) {
    const about = {
      group: `${file.split('-')[0]}-*`,
      truth: boxes.map(({ x, y, w, h }) => ({ x, y, width: w, height: h })),
    };
    judged.own.push({ ...about, found: (await timed(page, 'faces', file, costs.faces)).faces });
    judged.bare.push({ ...about, found: (await timed(page, 'bare faces', file, costs.bareFaces)).faces });
  }
  const read: Record<'own' | 'bare', WordsJudged[]> = { own: [], bare: [] };
  for (const { file, kind, cat, words: truth } of words) {
    const about = {
      kind: kind === 'screen' && SCREENSHOTS.has(cat) ? 'screenshots' : kind,
      complete: !values.partial.includes(file),
      truth,
    };
    read.own.push({ ...about, read: (await timed(page, 'words', file, costs.words)).words });
    read.bare.push({ ...about, read: (await timed(page, 'bare words', file, costs.bareWords)).words });
  }
  await page.close();
  const alone = await aWholePhoto(kind);
  console.log(
    `\n${kind}: a photo of ${alone.width} x ${alone.height}, faces and words: first ${alone.first.toFixed(0)} ms, then ${alone.warm.toFixed(0)} ms (processor time, with making the photo: ${alone.processor.toFixed(0)} ms); ` +
      `${alone.megabytes.toFixed(0)} MB more than the browser held before`,
  );
  print(`\n${kind}: faces, own`, costs.faces, faceLines(judged.own));
  print(`${kind}: faces, bare face-api`, costs.bareFaces, faceLines(judged.bare));
  print(`${kind}: words, own`, costs.words, wordLines(read.own));
  print(`${kind}: words, bare tesseract.js`, costs.bareWords, wordLines(read.bare));
  const sum = ({ processor }: Cost) => processor.slice(1).reduce((total, one) => total + one, 0);
  console.log(
    `${kind}: processor time against the bare library: faces ${(sum(costs.faces) / sum(costs.bareFaces)).toFixed(2)} x, ` +
      `words ${(sum(costs.words) / sum(costs.bareWords)).toFixed(2)} x`,
  );
}

const browsers = (values.browser ?? ['chromium', 'firefox']) as BrowserKind[];
for (const kind of browsers) await compare(kind);
