import { Context } from '../../src/policy/context.ts';
import { loadPack } from '../../src/policy/load.ts';
import type { Trained } from '../../src/text/model/score.ts';
import { compilePack } from '../../src/verdict/compile.ts';
import { judgeDraft } from '../../src/verdict/judge.ts';
import { readTrained } from '../read-model.ts';
import { readRules } from '../read-rules.ts';
import { type Figure, percentile } from './figures.ts';
import { largePack } from './large-pack.ts';

const ROUNDS = 300;
/** Checks before the clock counts: the engine's code is compiled as it runs. */
const WARM_UP = 200;
/** A text's time is the median of so many runs: what the text costs, not what else the machine did. */
const RUNS = 5;

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
  const large = JSON.stringify(largePack(pack));
  // Once, as in a browser: the rules before it were made ready by the same code.
  const largeStart = performance.now();
  const loaded = loadPack(large);
  const largeReady = performance.now() - largeStart;
  if (!loaded.ok) throw new Error(loaded.problem);
  const context = Context.parse({});
  const textOf = (length: number, round: number): string => {
    let text = '';
    for (let i = round * 7; text.length < length; i++) text += `${posts[i % posts.length]} `;
    return text.slice(0, length);
  };
  const timesOf = (length: number, trained: Trained | null): number[] => {
    const check = (text: string): number => {
      const before = performance.now();
      judgeDraft(compiled, { text, context }, trained);
      return performance.now() - before;
    };
    for (let round = 0; round < WARM_UP; round++) check(textOf(length, round));
    return Array.from({ length: ROUNDS }, (_, round) => {
      const text = textOf(length, round);
      return percentile(
        Array.from({ length: RUNS }, () => check(text)),
        0.5,
      );
    });
  };
  const figures = (length: number, by: string, trained: Trained | null, goal: number): Figure[] => {
    const times = timesOf(length, trained);
    const name = `check of ${length.toLocaleString('en-GB')} characters by ${by}`;
    return [
      { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms' },
      { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', goal },
    ];
  };
  const trained = readTrained();
  return [
    { name: 'rules made ready', value: ready, unit: 'ms', goal: 80 },
    { name: 'new rules of 1 MB read, checked and made ready', value: largeReady, unit: 'ms', goal: 300 },
    ...figures(280, 'rules', null, 2),
    ...figures(3000, 'rules', null, 15),
    ...figures(280, 'rules and linear model', trained, 3),
    ...figures(3000, 'rules and linear model', trained, 25),
  ];
}
