import { expect, test } from 'vitest';
import { i18n } from '#i18n';
import { keyFor } from '../../../src/words/key-for.ts';
import { marked } from '../../../src/words/marked.tsx';

const draw = { link: (words: string) => `[${words}]` };
const drawn = (sentence: string) => [marked(sentence, draw)].flat().filter(Boolean);

test('words between tags are drawn, wherever they stand, and the rest stays as it is', () => {
  expect(drawn('<link>Here</link> and <link>there</link>.')).toEqual(['[Here]', ' and ', '[there]', '.']);
  expect(drawn('Nothing stands out.')).toEqual(['Nothing stands out.']);
});

test('a tag that nobody draws or closes is never lost', () => {
  expect(drawn('an <b>odd</b> one, 1 < 2 <link>open').join('')).toBe('an odd one, 1 < 2 <link>open');
});

test('forms go by the number, and what is filled in is not read again', () => {
  expect(i18n.t('report.posts', 1)).toBe('1 post');
  expect(i18n.t('report.posts', 12)).toBe('12 posts');
  expect(i18n.t('panel.page.added', 0)).toBe('They are in the report already.');
  expect(i18n.t('pictures.checking', 3, { number: 2 })).toBe('Checking picture 2 of 3…');
  expect(i18n.t('dialog.wrongAbout', { title: '{title} | $1' })).toBe('This warning is wrong: {title} | $1');
});

test('a code with hyphens has a key', () => {
  expect(i18n.t(`pictures.unseen.${keyFor('cannot-read-heic')}`)).toContain('HEIC');
});
