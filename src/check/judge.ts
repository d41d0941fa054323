import type { Judged } from '../messages.ts';
import { send } from '../send.ts';
import type { Draft } from '../verdict/verdict.ts';

/** The first check of a session may come before the trained models are ready. */
const TRIES = 6;

/** Judges a post, and again until all that can read it has read it; tells each verdict on the way. */
export async function judge(
  { text, context, pictures = [] }: Draft,
  signal: AbortSignal,
  onJudged: (judged: Judged) => void = () => {},
): Promise<Judged> {
  for (let left = TRIES; ; left--) {
    const judged = await send({ type: 'check', text, context, pictures: [...pictures] });
    signal.throwIfAborted();
    onJudged(judged);
    if (judged.whole || left === 1) return judged;
  }
}
