import { expect, test, vi } from 'vitest';
import { lifeOf } from '../../../src/compose/life.ts';

const runtime: { id?: string } = vi.hoisted(() => ({ id: 'here' }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

test('a script ends when another one starts in its world', () => {
  const first = lifeOf(new AbortController().signal);
  const second = lifeOf(new AbortController().signal);
  expect([first.aborted, second.aborted]).toEqual([true, false]);
});

test('that a newer script has come counts only when the extension is gone', () => {
  const [forged, told] = [new AbortController(), new AbortController()];
  const ofForged = lifeOf(forged.signal);
  forged.abort();
  expect(ofForged.aborted).toBe(false);
  const life = lifeOf(told.signal);
  delete runtime.id;
  told.abort();
  expect(life.aborted).toBe(true);
});
