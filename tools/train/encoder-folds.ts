import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OUTPUTS } from '../../src/text/model/linear.ts';
import { Problem, readJson } from '../read-rules.ts';
import type { CorpusText } from './texts.ts';

const FILE = join(import.meta.dirname, '../../tests/accuracy/encoder-folds.json');

/** The outputs are kept as 8-bit numbers: tenths. */
const STEP = 0.1;

/** What the encoder makes of each file of the corpus, trained without its group of files. */
const Kept = z.record(z.string(), z.strictObject({ texts: z.string(), outputs: z.base64() }));

const idOf = ({ file, label }: CorpusText): string => `${file}/${label.id}`;

/** Tells a file whose posts have changed since the encoder was trained. */
const digest = (posts: readonly CorpusText[]): string =>
  createHash('sha256')
    .update(posts.map(({ label }) => `${label.id}\n${label.text}`).join('\n'))
    .digest('hex')
    .slice(0, 16);

const byFile = (posts: readonly CorpusText[]): Map<string, CorpusText[]> =>
  Map.groupBy(posts, ({ file }) => file);

/**
 * The encoder's outputs by `file/id`, for the files that it was once trained without.
 * @throws Problem when the corpus has changed since.
 */
export function readEncoderFolds(posts: readonly CorpusText[]): Map<string, Float32Array> {
  const kept = Kept.parse(readJson(FILE));
  const outputs = new Map<string, Float32Array>();
  for (const [file, own] of byFile(posts)) {
    const found = kept[file];
    // A file that was written after the encoder was last trained without its group has none yet.
    if (!found) continue;
    if (found.texts !== digest(own))
      throw new Problem(
        `${file}.jsonl has changed since the encoder was trained: run npm run train-encoder.`,
      );
    const tenths = Int8Array.from(Buffer.from(found.outputs, 'base64'));
    for (const [at, post] of own.entries())
      outputs.set(
        idOf(post),
        Float32Array.from(tenths.subarray(at * OUTPUTS, (at + 1) * OUTPUTS), (tenth) => tenth * STEP),
      );
  }
  return outputs;
}

/** Keeps outputs of some files; what is kept of others stays. */
export function keepEncoderFolds(
  posts: readonly CorpusText[],
  outputs: Record<string, readonly number[]>,
): void {
  const kept = Kept.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  for (const [file, own] of byFile(posts)) {
    if (!own.every((post) => idOf(post) in outputs)) continue;
    const tenths = own.flatMap((post) =>
      (outputs[idOf(post)] ?? []).map((value) => Math.max(-127, Math.min(127, Math.round(value / STEP)))),
    );
    kept[file] = { texts: digest(own), outputs: Buffer.from(Int8Array.from(tenths)).toString('base64') };
  }
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}
