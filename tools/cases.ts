import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES } from '../src/policy/category.ts';
import { Context } from '../src/policy/context.ts';
import { PictureSketch, pictureOf } from '../src/policy/picture-sketch.ts';
import { MAX_PIECE } from '../src/text/limit.ts';
import { issueWords } from './issue-words.ts';
import { Problem } from './read-rules.ts';

/** One line of a JSONL file of posts; other fields are let be. */
export const Case = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().max(MAX_PIECE, `is longer than ${MAX_PIECE} characters`),
  pictures: z.array(PictureSketch.transform(pictureOf)).max(20).default([]),
  ...Context.shape,
});
export type Case = z.infer<typeof Case>;

export const LabelledCase = Case.extend({
  label: z.enum(['warn', 'clear']),
  categories: z.array(z.enum(CATEGORIES)).default([]),
  severity: z.enum(['none', 'minor', 'moderate', 'severe']).default('none'),
});
export type LabelledCase = z.infer<typeof LabelledCase>;

export type Line<T> = { line: number; value: T } | { line: number; id?: string; error: string };

export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Problem(`The file “${file}” cannot be read.`);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So that whoever reads the answers knows whose this is. */
function idOf(line: object): { id?: string } {
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(line);
  return id.success ? { id: String(id.data.id) } : {};
}

function readLine<T extends z.ZodType>(
  type: T,
  json: string,
  defaults: object,
): { value: z.infer<T> } | { id?: string; error: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { error: 'is not valid JSON' };
  }
  if (!isObject(parsed)) return { error: 'is not an object with id and text' };
  const read = type.safeParse({ ...defaults, ...parsed }, { reportInput: true });
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const error = issue
    ? `has a bad field “${issue.path.join('.')}”: it ${issueWords(issue)}`
    : 'cannot be used';
  return { ...idOf(parsed), error };
}

/** Every line that is not blank, numbered from 1; `defaults` stand for fields that a line leaves out. */
export function readLines<T extends z.ZodType>(
  type: T,
  text: string,
  defaults: object = {},
): Line<z.infer<T>>[] {
  return text.split('\n').flatMap((json, at): Line<z.infer<T>>[] => {
    const trimmed = json.replace(/^\uFEFF/, '').trim();
    return trimmed === '' ? [] : [{ line: at + 1, ...readLine(type, trimmed, defaults) }];
  });
}
