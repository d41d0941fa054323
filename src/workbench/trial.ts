import type { Pack } from '../policy/pack.ts';
import type { Trained } from '../text/model/score.ts';
import { type CompiledPack, compilePack } from '../verdict/compile.ts';
import { type ExampleVerdict, examplesOf, exampleVerdict } from './examples.ts';
import { byCategory, type CategoryFigures, type Figures, figuresOf, worseWords } from './figures.ts';
import { neverFires, type Silent } from './never-fires.ts';
import { type Changed, changeOf, type Outcome, outcomeOf } from './outcomes.ts';
import type { TrialPost } from './posts.ts';
import { inSlices } from './slices.ts';

export interface Side {
  figures: Figures;
  categories: CategoryFigures[];
  msPerPost: number;
}

/** What a changed pack would do. */
export interface Trial {
  /** The pack that was tried: another one has not been. */
  pack: Pack;
  posts: number;
  own: number;
  changed: Changed[];
  before: Side;
  after: Side;
  failing: ExampleVerdict[];
  silent: Silent[];
  /** Posts about which rules that only count would have spoken. */
  counted: Map<string, TrialPost[]>;
  worse: string[];
}

interface How {
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

interface Run {
  outcomes: Outcome[];
  ms: number;
}

/** What the opened pack makes of posts does not change while somebody works on another. */
const before = new WeakMap<Pack, { posts: readonly TrialPost[]; run: Run }>();

async function runOver(
  compiled: CompiledPack,
  posts: readonly TrialPost[],
  trained: Trained | null,
  how: How,
): Promise<Run> {
  let ms = 0;
  const outcomes = await inSlices(
    posts,
    (post) => {
      const start = performance.now();
      const outcome = outcomeOf(compiled, post, trained);
      ms += performance.now() - start;
      return outcome;
    },
    { signal: how.signal, onProgress: (done) => how.onProgress(done / posts.length) },
  );
  return { outcomes, ms };
}

const isSame = (one: readonly TrialPost[], other: readonly TrialPost[]) =>
  one.length === other.length && one.every((post, at) => post === other[at]);

async function runBefore(
  opened: Pack,
  posts: readonly TrialPost[],
  trained: Trained | null,
  how: How,
): Promise<Run> {
  const known = before.get(opened);
  if (known && isSame(known.posts, posts)) return known.run;
  const run = await runOver(compilePack(opened), posts, trained, how);
  before.set(opened, { posts, run });
  return run;
}

function sideOf(posts: readonly TrialPost[], { outcomes, ms }: Run): Side {
  const tried = posts.flatMap((post, at) => {
    const outcome = outcomes[at];
    return outcome ? [{ post, outcome }] : [];
  });
  return { figures: figuresOf(tried), categories: byCategory(tried), msPerPost: ms / posts.length };
}

function countedIn(posts: readonly TrialPost[], { outcomes }: Run): Map<string, TrialPost[]> {
  const counted = new Map<string, TrialPost[]>();
  for (const [at, post] of posts.entries())
    for (const rule of outcomes[at]?.counted ?? []) counted.set(rule, [...(counted.get(rule) ?? []), post]);
  return counted;
}

function changedBetween(posts: readonly TrialPost[], old: Run, fresh: Run): Changed[] {
  return posts.flatMap((post, at) => {
    const [before, after] = [old.outcomes[at], fresh.outcomes[at]];
    const change = before && after && changeOf(before, after);
    return change ? [{ change, post, before, after }] : [];
  });
}

/**
 * Runs both packs, which must be sound, over the posts, and the new one over its own examples.
 * @throws the signal's reason once it is aborted.
 */
export async function tryOut(
  { opened, pack, corpus, own }: { opened: Pack; pack: Pack; corpus: TrialPost[]; own: TrialPost[] },
  trained: Trained | null,
  { signal, onProgress }: How,
): Promise<Trial> {
  const posts = [...own, ...corpus];
  const part = (from: number, to: number): How => ({
    signal,
    onProgress: (share) => onProgress(from + share * (to - from)),
  });
  const old = await runBefore(opened, posts, trained, part(0, 0.4));
  const compiled = compilePack(pack);
  const fresh = await runOver(compiled, posts, trained, part(0.4, 0.8));
  const examples = pack.rules.flatMap(examplesOf);
  const verdicts = await inSlices(examples, (one) => exampleVerdict(one, compiled, trained), {
    signal,
    onProgress: (done) => onProgress(0.8 + (0.2 * done) / examples.length),
  });
  const [was, is] = [sideOf(posts, old), sideOf(posts, fresh)];
  return {
    pack,
    posts: posts.length,
    own: own.length,
    changed: changedBetween(posts, old, fresh),
    before: was,
    after: is,
    failing: verdicts.filter(({ right }) => !right),
    silent: neverFires(pack, verdicts),
    counted: countedIn(posts, fresh),
    worse: worseWords(was.figures, is.figures),
  };
}
