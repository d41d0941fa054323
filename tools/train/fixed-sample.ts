import type { Judge } from '../judge.ts';
import type { CorpusText } from './texts.ts';

const SIZE = 500;

/** What the shipped engine says of a fixed sample of the corpus: decision and main category, by post. */
export async function sampleVerdicts(
  { judge }: Judge,
  posts: readonly CorpusText[],
): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {};
  for (let at = 0; at < SIZE; at++) {
    const post = posts[Math.floor((at * posts.length) / SIZE)];
    if (!post) continue;
    const { decision, categories } = await judge({ text: post.label.text, context: post.context });
    verdicts[`${post.file}/${post.label.id}`] = [decision, ...categories.slice(0, 1)].join(' ');
  }
  return verdicts;
}
