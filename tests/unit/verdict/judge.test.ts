import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/policy/context.ts';
import { analyse, TextTooLong } from '../../../src/text/analyse.ts';
import { MAX_PIECE } from '../../../src/text/limit.ts';
import { judge, judgeDraft } from '../../../src/verdict/judge.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { CONTEXT, type TinyRule, tiny } from '../text/tiny-pack.ts';

const verdict = (text: string, context: Partial<Context>, ...rules: TinyRule[]): Verdict =>
  judgeDraft(tiny(...rules), { text, context: { ...CONTEXT, ...context } }, null);
const fires = (rule: TinyRule, text: string, context: Partial<Context> = {}): boolean =>
  verdict(text, context, rule).findings.length > 0;
const phrase = (words: string) => ({ phrase: words });

describe('conditions', () => {
  const all = { when: { all: [phrase('red'), phrase('blue')] } };
  const any = { when: { any: [phrase('red'), phrase('blue')] } };
  const not = { when: { all: [phrase('red'), { not: phrase('blue') }] } };
  const sentence = { when: { sentence: [phrase('red'), phrase('blue')] } };
  const near = { when: { near: [phrase('red'), phrase('blue')], within: 3 } };
  const nearNot = { when: { near: [phrase('red'), { not: phrase('blue') }], within: 2 } };

  it.each<[string, TinyRule, string, boolean]>([
    ['all', all, 'red. blue', true],
    ['all', all, 'red', false],
    ['any', any, 'blue', true],
    ['any', any, 'green', false],
    ['not', not, 'red', true],
    ['not', not, 'red and blue', false],
    ['sentence', sentence, 'red and blue', true],
    ['sentence', sentence, 'red. Then blue', false],
    ['sentence', sentence, 'red. Then red and blue', true],
    ['near', near, 'red or blue', true],
    ['near', near, 'blue or red', true],
    ['near', near, 'red a b c d blue', false],
    ['near with not', nearNot, 'red blue', false],
    ['near with not', nearNot, 'red a b c blue', true],
    ['list', { when: { list: 'profanity' } }, 'oh f**k', true],
    ['entity', { when: { entity: 'pupil' } }, 'Kayden in 8C', true],
    ['entity at least', { when: { entity: 'person', atLeast: 2 } }, 'Kayden in 8C', false],
    ['entity at least', { when: { entity: 'person', atLeast: 2 } }, 'Kayden and Freya in 8C', true],
    ['frame', { when: { all: [phrase('red'), { frame: 'question' }] } }, 'is it red?', true],
    ['frame', { when: { all: [phrase('red'), { frame: 'question' }] } }, 'it is red', false],
    ['unless', { when: phrase('red'), unless: phrase('blue') }, 'red and blue', false],
  ])('%s: %j in “%s” is %s', (_, rule, text, want) => {
    expect(fires(rule, text)).toBe(want);
  });

  it('looks at the context', () => {
    const dm = {
      when: { all: [phrase('hi'), { context: { surface: ['dm' as const], role: ['staff' as const] } }] },
    };
    expect(fires(dm, 'hi', { surface: 'dm', role: 'staff' })).toBe(true);
    expect(fires(dm, 'hi', { surface: 'dm' })).toBe(false);
    expect(fires(dm, 'hi')).toBe(false);
  });

  it.each([
    ['2026-11-24T10:40', true],
    ['2026-11-24T15:30', false],
    ['2026-11-22T10:40', false], // a Sunday
    ['2026-12-24T10:40', false], // after the end of term
    ['2026-11-24', false],
    [undefined, false],
  ])('teaching hours at %s: %s', (time, want) => {
    const rule = { when: { all: [phrase('bored'), { context: { teachingHours: true } }] } };
    expect(fires(rule, 'bored', time === undefined ? {} : { time })).toBe(want);
  });

  it('counts as a person only who may be a pupil, unless adults are asked for too', () => {
    const person: TinyRule = { when: { entity: 'person' } };
    const anybody: TinyRule = { when: { entity: ['person', 'adult'] } };
    expect(fires(person, 'Alfie came')).toBe(true);
    expect(fires(person, 'My mentor Kyle came')).toBe(false);
    expect(fires(person, 'My mentor Kyle came. So did Alfie')).toBe(true);
    expect(fires(anybody, 'My mentor Kyle came')).toBe(true);
    expect(fires({ when: phrase('my mentor <person>') }, 'My mentor Kyle came')).toBe(true);
  });

  it('takes the score of a model, and marks the words that drove it', () => {
    const pack = tiny({
      when: { score: 'grievance', atLeast: 0.7 },
      tipWhen: { score: 'grievance', atLeast: 0.5 },
    });
    const evidence = analyse('what a shambles', CONTEXT, pack.lexicon);
    const judged = (value: number) =>
      judge(pack, { ...evidence, scores: { grievance: { value, drivers: [2] } } }, CONTEXT);
    expect(judged(0.8).decision).toBe('warn');
    expect(judged(0.8).findings[0]?.spans).toEqual([[7, 15]]);
    expect(judged(0.6).decision).toBe('tip');
    expect(judged(0.4).decision).toBe('clear');
    expect(judge(pack, evidence, CONTEXT).decision).toBe('clear');
  });
});

describe('frames', () => {
  const rule: TinyRule = { when: { list: 'slurs' } };

  it('clear a hit that lies in them', () => {
    expect(fires(rule, 'someone called me a pikey')).toBe(false);
    expect(fires(rule, 'you pikey')).toBe(true);
  });

  it('clear only the hits that lie in them', () => {
    expect(fires(rule, 'someone called me a pikey. You are a pikey too')).toBe(true);
  });

  it('clear nothing for a rule that does not name them', () => {
    expect(fires({ ...rule, clearedBy: [] }, 'someone called me a pikey')).toBe(true);
  });
});

describe('the verdict', () => {
  const rules: TinyRule[] = [
    { id: 'mild', when: phrase('red'), mode: 'tip', category: 'unprofessional-conduct' },
    { id: 'grave', when: phrase('blue'), severity: 'severe', category: 'pupil-contact' },
    { id: 'middle', when: phrase('green'), severity: 'moderate', category: 'grievance' },
    { id: 'silent', when: phrase('red'), mode: 'count' },
    { id: 'gone', when: phrase('red'), mode: 'off' },
    { id: 'hard', when: phrase('black'), mode: 'stop', severity: 'severe', category: 'illegal-harmful' },
  ];

  it('is clear where nothing fires', () => {
    expect(verdict('nothing here', {}, ...rules)).toEqual({
      decision: 'clear',
      categories: [],
      severity: 'none',
      findings: [],
      counted: [],
    });
  });

  it('takes the strongest mode and sorts by weight', () => {
    const seen = verdict('red green blue', {}, ...rules);
    expect(seen.decision).toBe('warn');
    expect(seen.severity).toBe('severe');
    expect(seen.categories).toEqual(['pupil-contact', 'grievance', 'unprofessional-conduct']);
    expect(seen.findings.map(({ rule }) => rule)).toEqual(['grave', 'middle', 'mild']);
    expect(seen.counted).toEqual([{ rule: 'silent', clause: '5.1', category: 'grievance' }]);
  });

  it('only a rule in mode stop stops', () => {
    expect(verdict('black', {}, ...rules).decision).toBe('stop');
    expect(verdict('red', {}, ...rules).decision).toBe('tip');
  });

  it('marks the words, and says what it saw', () => {
    const text = 'Oh 🙈 Kаydеn in 8C again, f**k';
    const [finding] = verdict(
      text,
      {},
      { when: { all: [{ entity: 'pupil' }, { list: 'profanity' }] } },
    ).findings;
    expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['Kаydеn', 'f**k']);
    expect(finding?.reason).toBe('a pupil (“Kаydеn”) with “f**k”');
  });

  it('refuses what is too long', () => {
    expect(() => verdict('a'.repeat(MAX_PIECE + 1), {}, ...rules)).toThrow(TextTooLong);
    expect(verdict('a'.repeat(MAX_PIECE), {}, ...rules).decision).toBe('clear');
  });

  it('is the same each time, with sorted spans inside the text', () => {
    const pack = tiny({
      when: { any: [{ entity: ['person', 'class', 'number'] }, phrase('a ..3 in'), { list: 'profanity' }] },
    });
    const words = fc.constantFrom(
      'Kayden',
      'in',
      '8C',
      'a',
      'f*ck',
      '😀',
      '.',
      '\n',
      '\ud800',
      '"',
      '#aB',
      '9',
    );
    fc.assert(
      fc.property(fc.array(words), fc.string({ unit: 'binary' }), (parts, rest) => {
        const draft = { text: parts.join(' ') + rest, context: CONTEXT };
        const first = judgeDraft(pack, draft, null);
        expect(judgeDraft(pack, draft, null)).toEqual(first);
        for (const { spans } of first.findings) {
          let last = -1;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(draft.text.length);
            last = start;
          }
        }
      }),
    );
  });
});
