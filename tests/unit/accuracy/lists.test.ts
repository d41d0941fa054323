import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Context } from '../../../src/policy/context.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { type Draft, interrupts, type Verdict } from '../../../src/verdict/verdict.ts';
import { openJudge } from '../../../tools/judge.ts';

const FOLDER = join(import.meta.dirname, '../../accuracy');
const Post = z.strictObject({
  text: z.string(),
  context: z.object(Context.shape).partial().optional(),
  warn: z.boolean(),
  why: z.string(),
});
const Recorded = z.record(
  z.string(),
  z.strictObject({ posts: z.int(), found: z.int(), falseDialogs: z.int(), falseSigns: z.int() }),
);

const recorded = Recorded.parse(JSON.parse(readFileSync(join(FOLDER, 'lists.json'), 'utf8')));

async function measured(file: string, judge: (draft: Draft) => Verdict | Promise<Verdict>) {
  const lines = readFileSync(join(FOLDER, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const figures = { posts: lines.length, found: 0, falseDialogs: 0, falseSigns: 0 };
  for (const line of lines) {
    const { text, context, warn } = Post.parse(JSON.parse(line));
    const verdict = await judge({ text, context: Context.parse(context ?? {}) });
    const isDialog = interrupts(verdict);
    if (warn && isDialog) figures.found++;
    if (!warn && isDialog) figures.falseDialogs++;
    if (!warn && verdict.decision !== 'clear') figures.falseSigns++;
  }
  return figures;
}

test.each(Object.entries(recorded))(
  '%s: the rules find no less and alarm no more than they did',
  async (file, was) => {
    const { compiled, judge } = await openJudge();
    const is = await measured(file, (draft) => judgeDraft(compiled, draft, null));
    const withModels = await measured(file, judge);
    console.log(`${file}: rules ${JSON.stringify(is)}, with the models ${JSON.stringify(withModels)}`);
    expect(is.posts).toBe(was.posts);
    expect(is.found).toBeGreaterThanOrEqual(was.found);
    expect(is.falseDialogs).toBeLessThanOrEqual(was.falseDialogs);
    expect(is.falseSigns).toBeLessThanOrEqual(was.falseSigns);
  },
);
