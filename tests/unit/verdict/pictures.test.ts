import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { pack, verdictOn } from './situations.ts';

describe('what is marked', () => {
  const finding = (rule: string, { findings }: Verdict) => findings.find((one) => one.rule === rule);

  it('marks the faces, in the picture that has them, beside the words of the post', () => {
    const text = 'Year 5 at the museum';
    const found = finding('picture-people-and-school', verdictOn(text, [{}, { faces: [[10, 20, 8, 10]] }]));
    expect(found?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['Year 5']);
    expect(found?.pictures).toEqual([{ picture: 1, boxes: [{ x: 10, y: 20, width: 8, height: 10 }] }]);
    expect(found?.reason).toContain('what may be a face in picture 2');
  });

  it('marks the words that drove it, and no others', () => {
    const found = finding('picture-pupil-named', verdictOn('', [{ words: 'Buttons 4p\nKayden 8B\nmilk' }]));
    expect(found?.spans).toEqual([]);
    expect(found?.pictures).toHaveLength(1);
    expect(found?.pictures[0]?.boxes.map(({ y }) => Math.round(y))).not.toContain(0);
    expect(found?.reason).toBe('a pupil (“Kayden”) in the picture');
  });

  it('marks a face once, however many conditions it meets', () => {
    const found = finding(
      'picture-maybe-pupils',
      verdictOn('', [
        {
          faces: [
            [1, 1, 8, 10],
            [40, 1, 8, 10],
          ],
        },
      ]),
    );
    expect(found?.pictures[0]?.boxes).toHaveLength(2);
  });

  it('says nothing of pictures where there are none', () => {
    const { findings } = verdictOn('Kayden in 8B threw a chair', []);
    expect(findings.length).toBeGreaterThan(0);
    for (const { pictures } of findings) expect(pictures).toEqual([]);
  });

  it('never claims that a picture shows nobody', () => {
    const told = pack.pack.rules.flatMap(({ message }) => Object.values(message)).join(' ');
    expect(told).not.toMatch(/no (faces|people|pupils) (were|was|are)? ?(found|seen|detected)/i);
  });
});
