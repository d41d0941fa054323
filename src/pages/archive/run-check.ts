import { checkArchive, type Position, type Risky, type Who } from '../../check/archive/check-archive.ts';
import { judgePool } from '../../check/archive/judge-pool.ts';
import { holdingsOf } from '../../check/archive/read-archive.ts';
import type { Source } from '../../check/archive/source.ts';
import { trainedModel } from '../../packs/trained-model.ts';
import type { Pack } from '../../policy/pack.ts';
import { newHands } from './hands.ts';

/** What is seen of a check while it runs. */
export interface Seen {
  /** Of the files with posts, how much was read, from 0 to 1. */
  part: number;
  done: number;
  risky: readonly Risky[];
  problems: readonly string[];
}

interface How {
  who: Who;
  pack: Pack;
  from: Position;
  signal: AbortSignal;
  turn: () => Promise<void>;
  onSeen: (seen: Seen) => void;
}

const SEEN_EVERY = 250;

/** Checks an archive with workers of its own, which end with it. */
export async function runCheck(
  source: Source,
  { who, pack, from, signal, turn, onSeen }: How,
): Promise<void> {
  const total = holdingsOf(source).reduce((sum, { file }) => sum + file.size, 0);
  const risky: Risky[] = [];
  const problems: string[] = [];
  let bytes = 0;
  let done = from.done;
  const tell = () =>
    onSeen({
      part: total > 0 ? Math.min(1, bytes / total) : 1,
      done,
      risky: [...risky],
      problems: [...problems],
    });
  const ended = new AbortController();
  const timer = setInterval(tell, SEEN_EVERY);
  try {
    const judges = judgePool(newHands(ended.signal), pack, await trainedModel());
    await checkArchive(
      source,
      judges,
      who,
      {
        signal,
        turn,
        onBytes: (count) => {
          bytes += count;
        },
        onProblem: (sentence) => problems.push(sentence),
        onRisky: (more) => risky.push(...more),
        onDone: (now) => {
          done = now;
        },
      },
      from,
    );
  } finally {
    clearInterval(timer);
    ended.abort();
    tell();
  }
}
