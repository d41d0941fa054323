import { Context } from '../../src/policy/context.ts';
import { compilePack } from '../../src/verdict/compile.ts';
import { judgeDraft } from '../../src/verdict/judge.ts';
import { readRules } from '../read-rules.ts';
import { type Figure, percentile } from './figures.ts';

const ROUNDS = 300;

/** Checks of posts made from the rules' own examples, so that the text is of the kind that is met. */
export function benchText(): Figure[] {
  const pack = readRules();
  const posts = pack.rules.flatMap(({ examples }) =>
    [...examples.warn, ...examples.clear].map((example) =>
      typeof example === 'string' ? example : example.text,
    ),
  );
  const start = performance.now();
  const compiled = compilePack(pack);
  const ready = performance.now() - start;
  const context = Context.parse({});
  const times = (length: number): number[] =>
    Array.from({ length: ROUNDS }, (_, round) => {
      let text = '';
      for (let i = round * 7; text.length < length; i++) text += `${posts[i % posts.length]} `;
      const before = performance.now();
      judgeDraft(compiled, { text: text.slice(0, length), context });
      return performance.now() - before;
    }).slice(ROUNDS / 10);
  const short = times(280);
  const long = times(3000);
  return [
    { name: 'rules made ready', value: ready, unit: 'ms' },
    { name: 'check of 280 characters, p50', value: percentile(short, 0.5), unit: 'ms' },
    { name: 'check of 280 characters, p95', value: percentile(short, 0.95), unit: 'ms', goal: 2 },
    { name: 'check of 3,000 characters, p50', value: percentile(long, 0.5), unit: 'ms' },
    { name: 'check of 3,000 characters, p95', value: percentile(long, 0.95), unit: 'ms', goal: 15 },
  ];
}
