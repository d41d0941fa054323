import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askPatiently, OutOfPatience, PATIENCE } from '../../../src/compose/patience.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => false;

test('a background that is restarting is asked again', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('asleep')).mockResolvedValue('here');
  const answer = askPatiently(ask, never);
  await vi.advanceTimersByTimeAsync(200);
  await expect(answer).resolves.toBe('here');
  expect(ask).toHaveBeenCalledTimes(2);
});

test.each([
  ['silent', () => new Promise(() => {})],
  ['failing', () => Promise.reject(new Error('crashed'))],
])('a %s background is waited for no longer than two seconds', async (_, ask) => {
  const answer = askPatiently(ask, never);
  const refused = expect(answer).rejects.toThrow(OutOfPatience);
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await refused;
  expect(PATIENCE).toBeLessThanOrEqual(2000);
});

test('what is beyond hope is given up at once', async () => {
  const gone = new Error('gone');
  await expect(
    askPatiently(
      () => Promise.reject(gone),
      (error) => error === gone,
    ),
  ).rejects.toBe(gone);
});
