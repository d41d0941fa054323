import { expect, test, vi } from 'vitest';
import { createVerdicts } from '../../../src/compose/verdicts.ts';
import type { PictureEvidence } from '../../../src/image/evidence.ts';
import type { Judged } from '../../../src/messages.ts';
import type { Draft } from '../../../src/verdict/verdict.ts';

const clear: Judged = {
  verdict: { decision: 'clear', categories: [], severity: 'none', findings: [], counted: [] },
  readTo: 1,
  warning: null,
  whole: true,
};
const draft = (text: string, surface: 'post' | 'dm' = 'post'): Draft => ({
  text,
  context: { site: 'x', surface, account: 'personal', role: 'trainee', time: '2026-11-24T10:00' },
});

test('one content is asked about once, and is ready afterwards', async () => {
  const judge = vi.fn().mockResolvedValue(clear);
  const verdicts = createVerdicts(judge);
  expect(verdicts.ready(draft('a'))).toBeUndefined();
  await Promise.all([verdicts.ask(draft('a')), verdicts.ask(draft('a'))]);
  expect(verdicts.ready(draft('a'))).toBe(clear);
  await verdicts.ask(draft('a'));
  expect(judge).toHaveBeenCalledTimes(1);
});

test('another text and another surface are other contents; another minute is not', async () => {
  const verdicts = createVerdicts(async () => clear);
  await verdicts.ask(draft('a'));
  expect(verdicts.ready(draft('b'))).toBeUndefined();
  expect(verdicts.ready(draft('a', 'dm'))).toBeUndefined();
  expect(
    verdicts.ready({ ...draft('a'), context: { ...draft('a').context, time: '2026-11-24T10:01' } }),
  ).toBe(clear);
});

test('another picture is another content, also where it is as large and says nothing', async () => {
  const verdicts = createVerdicts(async () => clear);
  const photo: PictureEvidence = {
    ...{ format: 'jpeg', width: 4000, height: 3000, faces: [], words: [], text: '' },
    ...{ place: null, taken: null, camera: null, problems: [] },
  };
  const face = { x: 1, y: 1, width: 9, height: 9, score: 1 };
  await verdicts.ask({ ...draft('a'), pictures: [photo] });
  expect(verdicts.ready({ ...draft('a'), pictures: [{ ...photo }] })).toBe(clear);
  expect(verdicts.ready({ ...draft('a'), pictures: [{ ...photo, faces: [face] }] })).toBeUndefined();
  expect(verdicts.ready({ ...draft('a'), pictures: [{ ...photo, text: 'x' }] })).toBeUndefined();
});

test('a failure is not remembered', async () => {
  const judge = vi.fn().mockRejectedValueOnce(new Error('crashed')).mockResolvedValue(clear);
  const verdicts = createVerdicts(judge);
  await expect(verdicts.ask(draft('a'))).rejects.toThrow('crashed');
  await expect(verdicts.ask(draft('a'))).resolves.toBe(clear);
});

test('only the latest contents are kept', async () => {
  const verdicts = createVerdicts(async () => clear);
  for (let i = 0; i < 40; i++) await verdicts.ask(draft(`post ${i}`));
  expect(verdicts.ready(draft('post 0'))).toBeUndefined();
  expect(verdicts.ready(draft('post 39'))).toBe(clear);
});

test('a verdict without all readers is asked for again, and until then may hold a post, but not let it go', async () => {
  const early = { ...clear, whole: false };
  const breach: Judged = { ...early, verdict: { ...clear.verdict, decision: 'warn' } };
  const judge = vi.fn().mockResolvedValueOnce(early).mockResolvedValueOnce(breach).mockResolvedValue(clear);
  const verdicts = createVerdicts(judge);
  await verdicts.ask(draft('a'));
  expect(verdicts.ready(draft('a'))).toBeUndefined();
  await verdicts.ask(draft('a'));
  expect(verdicts.ready(draft('a'))).toBe(breach);
  await verdicts.ask(draft('a'));
  expect(verdicts.ready(draft('a'))).toBe(clear);
});
