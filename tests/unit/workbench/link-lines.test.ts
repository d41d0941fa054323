import { expect, test } from 'vitest';
import { linesFromLinks, linksFromLines } from '../../../src/workbench/link-lines.ts';

test('links are written as lines, and read back', () => {
  const links = [{ title: 'Teachers’ Standards', url: 'https://www.gov.uk/standards' }];
  expect(linksFromLines(linesFromLinks(links))).toEqual(links);
});

test('a line without an address keeps what was typed', () => {
  expect(linesFromLinks(linksFromLines(['Teachers’ Standards']))).toEqual(['Teachers’ Standards']);
});
