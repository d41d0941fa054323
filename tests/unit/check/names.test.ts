import { expect, test } from 'vitest';
import { namesIn } from '../../../src/check/names.ts';
import { Context } from '../../../src/policy/context.ts';
import { pictureOf } from '../../../src/policy/picture-sketch.ts';
import { pack } from '../verdict/situations.ts';

const names = (text: string, pictures = [] as ReturnType<typeof pictureOf>[]) =>
  namesIn(pack, { text, context: Context.parse({}), pictures });

test('pupils and people who may be pupils are named, once; adults and described children are not', () => {
  expect(names('Kayden in 8B hit Mia today. Kayden is sorry.')).toEqual(['Kayden', 'Mia']);
  expect(names('Thank you Mrs Patel for the lovely feedback')).toEqual([]);
  expect(names('A lovely walk by the river')).toEqual([]);
});

test('names in a long text and in pictures are found, too', () => {
  expect(names(`${'The rain fell on the hill. '.repeat(1500)}Kayden in 8B hit Mia.`)).toEqual([
    'Kayden',
    'Mia',
  ]);
  const picture = pictureOf({ words: 'Kayden in 8B was excluded' });
  expect(names('', [picture])).toEqual(['Kayden']);
});
