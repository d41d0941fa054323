import { Context } from '../../src/policy/context.ts';
import { compilePack } from '../../src/verdict/compile.ts';
import { judgeDraft } from '../../src/verdict/judge.ts';
import { readWeights } from '../read-model.ts';
import { readRules } from '../read-rules.ts';
import { type Figure, percentile } from './figures.ts';

const ROUNDS = 300;
/** Checks before the clock counts: the engine's code is compiled as it runs. */
const WARM_UP = 200;

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
  const model = readWeights();
  const context = Context.parse({});
  const timeOf = (length: number, round: number): number => {
    let text = '';
    for (let i = round * 7; text.length < length; i++) text += `${posts[i % posts.length]} `;
    const before = performance.now();
    judgeDraft(compiled, { text: text.slice(0, length), context }, model);
    return performance.now() - before;
  };
  const times = (length: number): number[] => {
    for (let round = 0; round < WARM_UP; round++) timeOf(length, round);
    return Array.from({ length: ROUNDS }, (_, round) => timeOf(length, round));
  };
  const short = times(280);
  const long = times(3000);
  return [
    { name: 'rules made ready', value: ready, unit: 'ms', goal: 80 },
    { name: 'check of 280 characters, p50', value: percentile(short, 0.5), unit: 'ms' },
    { name: 'check of 280 characters, p95', value: percentile(short, 0.95), unit: 'ms', goal: 2 },
    { name: 'check of 3,000 characters, p50', value: percentile(long, 0.5), unit: 'ms' },
    { name: 'check of 3,000 characters, p95', value: percentile(long, 0.95), unit: 'ms', goal: 15 },
  ];
}
