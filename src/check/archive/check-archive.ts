import type { PictureEvidence } from '../../image/evidence.ts';
import type { Account, Context, Role } from '../../policy/context.ts';
import { legibleWords } from '../../verdict/picture-words.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { CheckedPicture } from '../report.ts';
import type { PictureReader, SeenPicture } from './pictures.ts';
import { holdingsOf, type Listening, nothingIn, type ReadPost, readArchive } from './read-archive.ts';
import type { Source } from './source.ts';

/** What is judged: a post in its context. */
export interface Asked {
  text: string;
  context: Context;
  pictures?: readonly PictureEvidence[];
}

/** What the policy says about a post. */
export interface Found {
  verdict: Verdict;
  /** People named in it who may be pupils. */
  names: string[];
}

/** Judges posts, many at a time and several batches at once. */
export interface Judges {
  /** So many batches it can work on at the same time. */
  atOnce: number;
  /** For each post what was found; null where the policy does not ask to think again. */
  judge(batch: readonly Asked[]): Promise<(Found | null)[]>;
}

/** A post that the policy has something to say about. */
export interface Risky extends Omit<Asked, 'pictures'>, Found {
  /** Its number among all posts with words, from 0; one of pictures alone has its number behind `PICTURES_ALONE`. */
  number: number;
  when?: number;
  link?: string;
  pictures?: RiskyPicture[];
}

/** A picture of a risky post: enough to show what was noticed in it. */
export type RiskyPicture = Omit<CheckedPicture, 'name'> &
  Pick<PictureEvidence, 'width' | 'height'> &
  Pick<SeenPicture, 'name' | 'thumbnail'>;

/** How far a check got. The words of the posts are not in it: they are read again from the archive. */
export interface Position {
  /** Posts that have been judged. */
  done: number;
  /** The numbers of those that are risky. */
  risky: number[];
}

export interface Who {
  role: Role;
  account: Account;
}

interface Told extends Listening {
  onRisky(risky: Risky[]): void;
  onDone(done: number): void;
  /** Waits while the person has paused. */
  turn(): Promise<void>;
  /** Absent where only words are checked. */
  pictures?: PictureReader;
}

const BATCH = 100;
/** So that posts with words have the same numbers, whether pictures are looked at or not. */
export const PICTURES_ALONE = 1_000_000_000;

const two = (value: number) => String(value).padStart(2, '0');

/** The time of day where the person is, as rules know it. */
export function localTime(when: number): string {
  const at = new Date(when);
  const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join(
    '-',
  );
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const timeOf = (when: number | undefined): { time?: string } => {
  const time = when === undefined ? '' : localTime(when);
  return time.length === 16 ? { time } : {};
};

const asked = ({ text, surface, site, when }: ReadPost, { role, account }: Who): Asked => ({
  text,
  context: { site, surface, role, account, ...timeOf(when) },
});

const shown = ({ name, evidence, thumbnail }: SeenPicture): RiskyPicture => ({
  name,
  words: legibleWords(evidence).text,
  problems: evidence.problems,
  width: evidence.width,
  height: evidence.height,
  ...(thumbnail ? { thumbnail } : {}),
});

interface Waiting {
  asked: Asked;
  post: ReadPost;
  number: number;
  pictures: readonly SeenPicture[];
}

/**
 * Judges all that a person wrote. Of the posts before `from.done` only those that were risky are judged again.
 * @returns how many posts there are
 */
export async function checkArchive(
  source: Source,
  judges: Judges,
  who: Who,
  told: Told,
  from: Position = { done: 0, risky: [] },
): Promise<number> {
  for (const sentence of source.problems) told.onProblem(sentence);
  if (holdingsOf(source).length === 0) told.onProblem(nothingIn(source));
  const again = new Set(from.risky);
  const running: Promise<void>[] = [];
  let batch: Waiting[] = [];
  let count = 0;
  let bare = 0;

  async function judgeBatch(upTo: number): Promise<void> {
    const asking = batch;
    batch = [];
    await told.turn();
    told.signal.throwIfAborted();
    while (running.length >= judges.atOnce) await running.shift();
    const before = running.at(-1);
    const judging = judges.judge(asking.map((one) => one.asked));
    const report = async () => {
      const found = await judging;
      // In order, so that all before `done` is done.
      await before;
      const risky = asking.flatMap(
        ({ asked: { text, context }, number, post: { when, link }, pictures }, at) => {
          const one = found[at];
          if (!one) return [];
          return [
            {
              ...{ number, text, context, ...one },
              ...(when === undefined ? {} : { when }),
              ...(link === undefined ? {} : { link }),
              ...(pictures.length > 0 ? { pictures: pictures.map(shown) } : {}),
            },
          ];
        },
      );
      if (risky.length > 0) told.onRisky(risky);
      told.onDone(Math.max(upTo, from.done));
    };
    const reported = report();
    // Heard where it is awaited; until then it must not count as unheard.
    reported.catch(() => {});
    running.push(reported);
  }

  for await (const post of readArchive(source, told)) {
    const wordless = post.text.trim() === '';
    if (wordless && !told.pictures) continue;
    const number = wordless ? PICTURES_ALONE + bare++ : count - bare;
    if (count++ < from.done && !again.has(number)) continue;
    const pictures = (post.media && (await told.pictures?.of(post.media))) ?? [];
    const evidence = pictures.map((picture) => picture.evidence);
    batch.push({
      asked: { ...asked(post, who), ...(evidence.length > 0 ? { pictures: evidence } : {}) },
      ...{ number, post, pictures },
    });
    // Pictures take seconds: what is known by then is told, and none of them waits for others.
    if (batch.length >= BATCH || pictures.length > 0) await judgeBatch(count);
  }
  told.pictures?.end();
  if (batch.length > 0) await judgeBatch(count);
  await Promise.all(running);
  told.signal.throwIfAborted();
  told.onDone(count);
  return count;
}
