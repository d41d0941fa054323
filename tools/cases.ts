import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES } from '../src/policy/category.ts';
import { Context } from '../src/policy/context.ts';
import { PictureSketch, pictureOf } from '../src/policy/picture-sketch.ts';
import { MAX_PIECE } from '../src/text/limit.ts';
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

export type Line<T> = { line: number; value: T } | { line: number; error: string };

export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Problem(`The file “${file}” cannot be read.`);
  }
}

function readLine<T extends z.ZodType>(type: T, json: string): { value: z.infer<T> } | { error: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { error: 'is not valid JSON' };
  }
  const read = type.safeParse(parsed);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const field = issue?.path.join('.');
  return {
    error: field ? `has a bad field “${field}”: ${issue?.message}` : 'is not an object with id and text',
  };
}

/** Every line that is not blank, numbered from 1. */
export function readLines<T extends z.ZodType>(type: T, text: string): Line<z.infer<T>>[] {
  return text.split('\n').flatMap((json, at): Line<z.infer<T>>[] => {
    const trimmed = json.replace(/^\uFEFF/, '').trim();
    return trimmed === '' ? [] : [{ line: at + 1, ...readLine(type, trimmed) }];
  });
}
