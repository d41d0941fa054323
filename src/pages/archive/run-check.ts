import { checkArchive, type Position, type Risky, type Who } from '../../check/archive/check-archive.ts';
import { judgePool } from '../../check/archive/judge-pool.ts';
import { pictureReader } from '../../check/archive/pictures.ts';
import { holdingsOf } from '../../check/archive/read-archive.ts';
import type { Source } from '../../check/archive/source.ts';
import { trainedModel } from '../../packs/trained-model.ts';
import type { Pack } from '../../policy/pack.ts';
import { EYE } from './eye.ts';
import { newHands } from './hands.ts';

/** What is seen of a check while it runs. */
export interface Seen {
  /** How much of the work is done, about, from 0 to 1. */
  part: number;
  done: number;
  risky: readonly Risky[];
  problems: readonly string[];
  /** Pictures that were looked at, and the file of the last. */
  pictures: number;
  looking: string;
}

interface How {
  who: Who;
  pack: Pack;
  from: Position;
  /** Whether the pictures are looked at, too. */
  withPictures: boolean;
  signal: AbortSignal;
  turn: () => Promise<void>;
  onSeen: (seen: Seen) => void;
}

const SEEN_EVERY = 250;
/** A picture takes about as long as so many bytes of posts. */
const BYTES_OF_A_PICTURE = 2_000_000;
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/i;
/** So many pictures are kept, small, to be shown; of the others the name of the file is. */
const MOST_THUMBNAILS = 200;

/** Checks an archive with workers of its own, which end with it. */
export async function runCheck(
  source: Source,
  { who, pack, from, withPictures, signal, turn, onSeen }: How,
): Promise<void> {
  const files = withPictures ? source.files.filter(({ name }) => PICTURE.test(name)) : [];
  const total = holdingsOf(source).reduce(
    (sum, { file }) => sum + file.size,
    files.length * BYTES_OF_A_PICTURE,
  );
  const risky: Risky[] = [];
  const problems: string[] = [];
  let bytes = 0;
  let pictures = 0;
  let looking = '';
  let thumbnails = 0;
  let done = from.done;
  const tell = () =>
    onSeen({
      part: total > 0 ? Math.min(1, (bytes + Math.max(0, pictures - 1) * BYTES_OF_A_PICTURE) / total) : 1,
      done,
      risky: [...risky],
      problems: [...problems],
      ...{ pictures, looking },
    });
  /** What is shown of it is kept for the first ones only. */
  const kept = ({ pictures: seen, ...post }: Risky): Risky => ({
    ...post,
    ...(seen && {
      pictures: seen.map(({ thumbnail, ...picture }) =>
        thumbnail && ++thumbnails <= MOST_THUMBNAILS ? { ...picture, thumbnail } : picture,
      ),
    }),
  });
  const onProblem = (sentence: string) => problems.push(sentence);
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
        onProblem,
        onRisky: (more) => risky.push(...more.map(kept)),
        onDone: (now) => {
          done = now;
        },
        ...(withPictures && {
          pictures: pictureReader(source, EYE, {
            ...{ signal, turn, onProblem },
            onLook: (file) => {
              pictures++;
              looking = file;
            },
          }),
        }),
      },
      from,
    );
  } finally {
    clearInterval(timer);
    ended.abort();
    tell();
  }
}
