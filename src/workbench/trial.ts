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

interface Judged {
  outcome: Outcome;
  ms: number;
}

/** What the opened pack makes of a post does not change while somebody works on another pack. */
const known = new WeakMap<Pack, WeakMap<TrialPost, Judged>>();

function remembered(pack: Pack): WeakMap<TrialPost, Judged> {
  const before = known.get(pack) ?? new WeakMap();
  known.set(pack, before);
  return before;
}

function judgeOne(compiled: CompiledPack, post: TrialPost, trained: Trained | null): Judged {
  const start = performance.now();
  return { outcome: outcomeOf(compiled, post, trained), ms: performance.now() - start };
}

/** Both packs over each post. */
function judgeBoth(opened: Pack, compiled: CompiledPack, trained: Trained | null) {
  const before = remembered(opened);
  let compiledBefore: CompiledPack | undefined;
  const was = (post: TrialPost): Judged => {
    compiledBefore ??= compilePack(opened);
    return judgeOne(compiledBefore, post, trained);
  };
  return (post: TrialPost): { post: TrialPost; old: Judged; fresh: Judged } => {
    const old = before.get(post) ?? was(post);
    before.set(post, old);
    return { post, old, fresh: judgeOne(compiled, post, trained) };
  };
}

type Pair = ReturnType<ReturnType<typeof judgeBoth>>;

function sideOf(pairs: readonly Pair[], side: 'old' | 'fresh'): Side {
  const tried = pairs.map((pair) => ({ post: pair.post, outcome: pair[side].outcome }));
  const ms = pairs.reduce((sum, pair) => sum + pair[side].ms, 0);
  return {
    figures: figuresOf(tried),
    categories: byCategory(tried),
    msPerPost: ms / Math.max(1, pairs.length),
  };
}

function countedIn(pairs: readonly Pair[]): Map<string, TrialPost[]> {
  const counted = new Map<string, TrialPost[]>();
  for (const { post, fresh } of pairs)
    for (const rule of fresh.outcome.counted) counted.set(rule, [...(counted.get(rule) ?? []), post]);
  return counted;
}

const changedIn = (pairs: readonly Pair[]): Changed[] =>
  pairs.flatMap(({ post, old, fresh }) => {
    const change = changeOf(old.outcome, fresh.outcome);
    return change ? [{ change, post, before: old.outcome, after: fresh.outcome }] : [];
  });

/**
 * Runs both packs, which must be sound, over the posts, and the new one over its own examples.
 * @throws the signal's reason once it is aborted.
 */
export async function tryOut(
  { opened, pack, corpus, own }: { opened: Pack; pack: Pack; corpus: TrialPost[]; own: TrialPost[] },
  trained: Trained | null,
  { signal, onProgress }: How,
): Promise<Trial> {
  const compiled = compilePack(pack);
  const pairs = await inSlices([...own, ...corpus], judgeBoth(opened, compiled, trained), {
    signal,
    onProgress: (done) => onProgress((0.8 * done) / (own.length + corpus.length)),
  });
  const examples = pack.rules.flatMap(examplesOf);
  const verdicts = await inSlices(examples, (one) => exampleVerdict(one, compiled, trained), {
    signal,
    onProgress: (done) => onProgress(0.8 + (0.2 * done) / examples.length),
  });
  const [before, after] = [sideOf(pairs, 'old'), sideOf(pairs, 'fresh')];
  return {
    pack,
    posts: pairs.length,
    own: own.length,
    changed: changedIn(pairs),
    before,
    after,
    failing: verdicts.filter(({ right }) => !right),
    silent: neverFires(pack, verdicts),
    counted: countedIn(pairs),
    worse: worseWords(before.figures, after.figures),
  };
}
