import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../../src/check/json.ts';
import { maskNames } from '../../../src/check/mask.ts';
import { checked, reportOf } from './posts.ts';

const RISKY = 'Kayden in 8B had another meltdown today and his mum had to collect him';

test('a name is gone from the text, the reason, the note and the words of a picture, and the marks move along', () => {
  const post = checked('1', RISKY, {
    note: 'Kayden’s mum knows',
    pictures: [{ words: 'KAYDEN: 8B', problems: [] }],
  });
  const [masked] = maskNames(reportOf(post)).posts;
  expect(masked?.text).toBe('[name 1] in 8B had another meltdown today and his mum had to collect him');
  expect(masked?.note).toBe('[name 1]’s mum knows');
  expect(masked?.pictures).toEqual([{ words: '[name 1]: 8B', problems: [] }]);
  const marked = masked?.warning?.findings.flatMap(({ spans }) =>
    spans.map(([start, end]) => masked.text.slice(start, end)),
  );
  expect(marked).toContain('[name 1]');
  expect(marked).toContain('8B');
  expect(toJson(maskNames(reportOf(post)))).not.toMatch(/kayden/i);
});

test('one person has one number throughout; first and last name together are one', () => {
  const posts = [
    { ...checked('1', 'Amy Smith hit Kayden Smith'), names: ['Amy Smith', 'Kayden Smith'] },
    { ...checked('2', 'Kayden was sorry, Mia was not'), names: ['Mia'] },
  ];
  expect(maskNames(reportOf(...posts)).posts.map(({ text }) => text)).toEqual([
    '[name 1] hit [name 2]',
    '[name 2] was sorry, [name 3] was not',
  ]);
});

test('a word that only holds a name stays, and so does the article that could be an initial', () => {
  const post = { ...checked('1', 'A Marketing day. Mark-Lee and Mark'), names: ['Mark', 'A'] };
  expect(maskNames(reportOf(post)).posts[0]?.text).toBe('A Marketing day. [name 1] and [name 1]');
});

test('marks stay within the text whatever the names are', () => {
  const word = fc.constantFrom('Kayden', 'Mia', 'O’Neil', 'Smith', 'the', 'ran', '8B', '😀');
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.uniqueArray(word, { maxLength: 3 }),
      fc.nat(80),
      fc.nat(80),
      (said, names, a, b) => {
        const text = said.join(' ');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { warning } = checked('1', RISKY);
        const [finding] = warning?.findings ?? [];
        if (!warning || !finding) throw new Error('the example is clear');
        const post = {
          ...checked('1', RISKY),
          ...{
            text,
            names,
            warning: { ...warning, findings: [{ ...finding, spans: [[start, end] as [number, number]] }] },
          },
        };
        const [masked] = maskNames(reportOf(post)).posts;
        const [[from, to] = [0, 0]] = masked?.warning?.findings[0]?.spans ?? [];
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(masked?.text.length ?? 0);
        for (const name of names.filter((name) => /^\p{Lu}/u.test(name)))
          expect(masked?.text.split(' ')).not.toContain(name);
      },
    ),
  );
});
