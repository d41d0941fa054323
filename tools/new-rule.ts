import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks what an author has yet to write; the rule test names every one that is left. */
export const PLACEHOLDER = '«to write»';

const examples = (kind: string): string[] =>
  [1, 2, 3, 4, 5].map((number) => `${PLACEHOLDER}: a post that must ${kind}, number ${number}`);

export function skeleton(id: string): object {
  return {
    id,
    title: `${PLACEHOLDER}: a short title`,
    // A good clause, so that the pack still loads while the rule is being written.
    clauses: ['12-do-1'],
    category: 'unprofessional-conduct',
    severity: 'minor',
    mode: 'tip',
    score: 0.8,
    when: { phrase: [`${PLACEHOLDER} a phrase`] },
    message: {
      what: `${PLACEHOLDER}: what this post seems to do, in one sentence.`,
      why: `${PLACEHOLDER}: why it matters, in one or two sentences.`,
      advice: `${PLACEHOLDER}: what to do instead.`,
    },
    examples: { warn: examples('warn'), clear: examples('stay clear') },
  };
}

function run(id: string | undefined): number {
  if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    console.error(
      'Give the new rule an id of small letters, digits and hyphens: npm run new-rule -- my-rule-id',
    );
    return 2;
  }
  const file = join(import.meta.dirname, '..', 'rules', 'rules', `${id}.json`);
  if (existsSync(file)) {
    console.error(`There is a rule “${id}” already: ${file}`);
    return 2;
  }
  writeFileSync(file, `${JSON.stringify(skeleton(id), null, 2)}\n`);
  console.log(
    `${file} is ready to be filled in. Every ${PLACEHOLDER} is yours to replace; npm test says what is left.`,
  );
  return 0;
}

if (import.meta.main) process.exitCode = run(process.argv[2]);
