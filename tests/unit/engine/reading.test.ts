import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readingOf } from '../../../src/engine/reading.ts';
import { CONTEXT } from '../text/tiny-pack.ts';

const { engine } = vi.hoisted(() => ({ engine: vi.fn() }));
vi.mock('../../../src/engine/host.ts', () => ({ engine }));

const draft = { text: 'a post', context: CONTEXT };
const reading = { outputs: [1], drivers: [] };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  engine.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('an engine that went away is asked once more', async () => {
  engine.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(reading);
  expect(await readingOf(draft)).toEqual(reading);
});

test('an engine that fails twice has failed', async () => {
  engine.mockRejectedValue(new Error('damaged'));
  expect(await readingOf(draft)).toBe('failed');
  expect(engine).toHaveBeenCalledTimes(2);
});

test('an engine that does not answer is waited for a second', async () => {
  engine.mockReturnValue(new Promise(() => {}));
  const answer = readingOf(draft);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await answer).toBe('late');
});
