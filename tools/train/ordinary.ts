import type { CompiledPack } from '../../src/verdict/compile.ts';
import { LabelledCase } from '../cases.ts';
import { openEncoder } from '../read-encoder.ts';
import type { Held } from './folds.ts';
import { outputsOf, type Weights } from './learn.ts';
import { postsOf } from './samples.ts';
import type { OtherText } from './texts.ts';

/** Stands for a file of the corpus. */
export const ORDINARY = 'ordinary';

/** Ordinary text by real people that no model has learned from, read as held-out posts are: all of it is clear. */
export async function readOrdinary(
  compiled: CompiledPack,
  texts: readonly OtherText[],
  weights: Weights,
  isAsked: (held: Held) => boolean,
): Promise<Held[]> {
  const posts = postsOf(
    compiled,
    texts.map(({ text, context }, at) => ({
      file: ORDINARY,
      context,
      label: LabelledCase.parse({ id: `ordinary-${at}`, text, label: 'clear', ...context }),
    })),
  );
  const encoder = await openEncoder();
  const held: Held[] = [];
  for (const [at, post] of posts.entries()) {
    const alone: Held = { post, linear: outputsOf(weights, post), encoder: null };
    const context = texts[at]?.context;
    const asked = context && isAsked(alone);
    held.push(asked ? { ...alone, encoder: (await encoder.read(post.label.text, context)).outputs } : alone);
  }
  return held;
}
