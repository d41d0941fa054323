import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Context } from '../../src/policy/context.ts';
import { pictureOf } from '../../src/policy/picture-sketch.ts';
import { type Example, Rule } from '../../src/policy/rule.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { type Judge, openJudge } from '../../tools/judge.ts';
import { readJson } from '../../tools/read-rules.ts';
import { placeholders } from './placeholders.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'rules', 'rules');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

let opened: Promise<Judge> | null = null;
/** The pack is read when the first rule asks, so that each file is still tested when one of them is bad. */
function judge(): Promise<Judge> {
  opened ??= openJudge();
  return opened;
}

async function verdictOn(example: Example): Promise<Verdict> {
  const { text, pictures = [], ...context } = typeof example === 'string' ? { text: example } : example;
  const draft = { text, pictures: pictures.map(pictureOf), context: Context.parse(context) };
  return (await judge()).judge(draft);
}

/** Those of the examples whose verdict is not as it should be. */
async function failing(examples: readonly Example[], isRight: (verdict: Verdict) => boolean) {
  const wrong: string[] = [];
  for (const example of examples) if (!isRight(await verdictOn(example))) wrong.push(told(example));
  return wrong;
}

/** An example as a person tells it from the others. */
const told = (example: Example): string => (typeof example === 'string' ? example : JSON.stringify(example));

describe.each(files)('%s', (file) => {
  const json = readJson(join(FOLDER, file));
  const parsed = Rule.safeParse(json);

  it('has nothing left to write', () => {
    expect(placeholders(json)).toEqual([]);
  });

  it('fits the schema and is named after its id', () => {
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data?.id).toBe(basename(file, '.json'));
  });

  if (!parsed.success) return;
  const rule = parsed.data;

  it('serves clauses of the policy', async () => {
    const known = (await judge()).compiled.pack.clauses.map(({ id }) => id);
    for (const clause of rule.clauses) expect(known).toContain(clause);
  });

  it('has five posts or more of each kind, none of them twice', () => {
    const { warn, clear } = rule.examples;
    expect(warn.length).toBeGreaterThanOrEqual(5);
    expect(clear.length).toBeGreaterThanOrEqual(5);
    const all = [...warn, ...clear].map((example) => JSON.stringify(example));
    expect(new Set(all).size).toBe(all.length);
  });

  it('shows pictures where it looks at pictures', () => {
    const withPictures = (examples: Example[]): number =>
      examples.filter((example) => typeof example !== 'string' && example.pictures).length;
    const [warn, clear] = [withPictures(rule.examples.warn), withPictures(rule.examples.clear)];
    const looks = JSON.stringify([rule.when, rule.tipWhen]).includes('"picture":');
    const wanted = looks ? 5 : rule.reads.includes('picture') ? 1 : 0;
    expect(Math.min(warn, wanted)).toBe(wanted);
    expect(clear > 0).toBe(wanted > 0);
  });

  it('fires on the posts that must warn', async () => {
    const fires = ({ findings, counted }: Verdict) => {
      if (rule.mode === 'off') return true;
      if (rule.mode === 'count') return counted.some((one) => one.rule === rule.id);
      return findings.some((finding) => finding.rule === rule.id && finding.mode === rule.mode);
    };
    expect(await failing(rule.examples.warn, fires)).toEqual([]);
  });

  it('leaves alone the posts that must stay clear', async () => {
    const rests = ({ findings, counted }: Verdict) =>
      !counted.some((one) => one.rule === rule.id) && !findings.some((finding) => finding.rule === rule.id);
    expect(await failing(rule.examples.clear, rests)).toEqual([]);
  });
});
