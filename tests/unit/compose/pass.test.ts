import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPass } from '../../../src/compose/pass.ts';

const byPerson = { isTrusted: true } as Event;
const byPage = { isTrusted: false } as Event;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('without leave nothing passes', () => {
  expect(createPass().lets('a post', byPerson)).toBe(false);
});

test('leave is for one content only', () => {
  const pass = createPass();
  pass.grant('a post');
  expect(pass.lets('another post', byPerson)).toBe(false);
  expect(pass.lets('a post', byPage)).toBe(true);
});

test('after a while only a press by the person passes, and what follows from it', () => {
  const pass = createPass();
  pass.grant('a post');
  vi.advanceTimersByTime(6_000);
  expect(pass.lets('a post', byPage)).toBe(false);
  expect(pass.lets('a post', byPerson)).toBe(true);
  expect(pass.lets('a post', byPage)).toBe(true);
});

test('leave ends by itself, and with the next leave', () => {
  const pass = createPass();
  pass.grant('a post');
  vi.advanceTimersByTime(121_000);
  expect(pass.lets('a post', byPerson)).toBe(false);
  pass.grant('a post');
  pass.grant('another post');
  expect(pass.lets('a post', byPerson)).toBe(false);
});

test('the first use is told, and only the first', () => {
  const pass = createPass();
  const used = vi.fn();
  pass.grant('a post', used);
  expect(pass.lets('another post', byPerson)).toBe(false);
  expect(used).not.toHaveBeenCalled();
  pass.lets('a post', byPage);
  pass.lets('a post', byPerson);
  expect(used).toHaveBeenCalledTimes(1);
});

test('leave that is never used is never told', () => {
  const pass = createPass();
  const used = vi.fn();
  pass.grant('a post', used);
  vi.advanceTimersByTime(121_000);
  pass.lets('a post', byPerson);
  expect(used).not.toHaveBeenCalled();
});
