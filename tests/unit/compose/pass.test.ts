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
  pass.forReplay('a post');
  expect(pass.lets('another post', byPerson)).toBe(false);
  expect(pass.lets('a post', byPage)).toBe(true);
});

test('after a replay without effect only a press by the person passes, and what follows from it', () => {
  const pass = createPass();
  pass.forPerson('a post');
  expect(pass.lets('a post', byPage)).toBe(false);
  expect(pass.lets('a post', byPerson)).toBe(true);
  expect(pass.lets('a post', byPage)).toBe(true);
});

test('leave ends by itself', () => {
  const pass = createPass();
  pass.forReplay('a post');
  vi.advanceTimersByTime(1501);
  expect(pass.lets('a post', byPerson)).toBe(false);
  pass.forPerson('a post');
  vi.advanceTimersByTime(30_001);
  expect(pass.lets('a post', byPerson)).toBe(false);
});

test('leave that is ended is gone', () => {
  const pass = createPass();
  pass.forReplay('a post');
  pass.end();
  expect(pass.lets('a post', byPerson)).toBe(false);
});
