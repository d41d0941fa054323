import { beforeEach, expect, test, vi } from 'vitest';
import { createTips } from '../../../src/compose/tips.ts';
import type { Finding } from '../../../src/verdict/verdict.ts';

const finding = (rule: string, mode: Finding['mode'] = 'tip'): Finding => ({
  rule,
  mode,
  clause: '5.1',
  category: 'grievance',
  severity: 'minor',
  score: 0.5,
  spans: [],
  pictures: [],
  reason: 'a word',
});
const verdict = (...findings: Finding[]) => ({ findings });

const composer = {} as HTMLElement;
let counted: string[] = [];
let tips = createTips(vi.fn());
beforeEach(() => {
  counted = [];
  tips = createTips(({ findings }, outcome) => {
    counted.push(...findings.map(({ rule }) => `${rule} ${outcome}`));
  });
});

test('a tip counts once for a draft, however often it is looked at', () => {
  tips.shown(composer, verdict(finding('a')));
  tips.shown(composer, verdict(finding('a'), finding('b')));
  tips.shown(composer, verdict());
  tips.shown(composer, verdict(finding('a')));
  expect(counted).toEqual(['a shown', 'b shown']);
});

test('what asks is counted when it asks, not here', () => {
  tips.shown(composer, verdict(finding('a', 'warn')));
  tips.sent(composer, verdict(finding('a', 'warn')));
  expect(counted).toEqual([]);
});

test('when the draft leaves, what still holds was posted anyway, and what does not was edited, once', () => {
  tips.shown(composer, verdict(finding('a'), finding('b'), finding('c')));
  counted = [];
  tips.sent(composer, verdict(finding('b'), finding('c', 'warn')));
  tips.sent(composer, verdict(finding('b')));
  expect(counted).toEqual(['a edited', 'b posted-anyway']);
});

test('the next draft in the same composer counts anew', () => {
  tips.shown(composer, verdict(finding('a')));
  tips.sent(composer, verdict(finding('a')));
  tips.shown(composer, verdict(finding('a')));
  expect(counted).toEqual(['a shown', 'a posted-anyway', 'a shown']);
});
