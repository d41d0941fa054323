import { z } from 'zod';

/** One situation of the course: what to do, which clause speaks of it, and why. */
export const Question = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  situation: z.string().min(10).max(300),
  right: z.string().min(5).max(160),
  wrong: z.array(z.string().min(5).max(160)).length(2),
  clause: z.string(),
  why: z.string().min(20).max(300),
});
export type Question = z.infer<typeof Question>;

export const Course = z.strictObject({ questions: z.array(Question).min(1).max(200) });
export type Course = z.infer<typeof Course>;
