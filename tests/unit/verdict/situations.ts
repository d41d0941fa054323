import { expect, it } from 'vitest';
import { Context } from '../../../src/policy/context.ts';
import { type PictureSketch, pictureOf } from '../../../src/policy/picture-sketch.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import type { Decision, Verdict } from '../../../src/verdict/verdict.ts';
import { readRules } from '../../../tools/read-rules.ts';

/** What people post, and what a safeguarding lead would want to happen. */
export type Situation = [
  want: Decision,
  what: string,
  text: string,
  pictures: PictureSketch[],
  account?: Context['account'],
];

export const pack = compilePack(readRules());

export const LESSON = '2026-11-24T10:40';

/** So many faces side by side, each `tall` percent of the picture. */
export const row = (count: number, tall: number): [number, number, number, number][] =>
  Array.from({ length: count }, (_, i) => [2 + (i * 94) / count, 40 + (i % 3), tall * 0.75, tall]);
export const people = (count: number, tall: number): PictureSketch[] => [{ faces: row(count, tall) }];
/** Lines of a picture, with ` / ` between them. */
export const words = (lines: string): PictureSketch[] => [{ words: lines.replaceAll(' / ', '\n') }];

/** The rules alone, without a trained model. */
export const verdictOn = (text: string, sketches: PictureSketch[], account?: Context['account']): Verdict =>
  judgeDraft(
    pack,
    { text, pictures: sketches.map((sketch) => pictureOf(sketch)), context: Context.parse({ account }) },
    null,
  );

export function expectDecisions(title: string, situations: Situation[]): void {
  it.each(situations)(`${title}: %s for %s`, (want, _, text, pictures, account) => {
    const { decision, findings } = verdictOn(text, pictures, account);
    const why = findings.map(({ rule, mode, reason }) => `${rule} (${mode}): ${reason}`);
    expect([decision, ...(decision === want ? [] : why)]).toEqual([want]);
  });
}
