import { expect, test } from 'vitest';
import { namedFor } from '../../../src/compose/pictures/name.ts';

test.each([
  ['class.avif', 'image/webp', 'class.webp'],
  ['class.SVG', 'image/png', 'class.png'],
  ['class.JPEG', 'image/jpeg', 'class.JPEG'],
  ['class.png', 'image/jpeg', 'class.jpg'],
  ['class', 'image/png', 'class.png'],
  ['Mr. Hill’s class', 'image/png', 'Mr. Hill’s class.png'],
  ['class.bmp', 'image/unknown', 'class.bmp'],
])('%s as %s is named %s', (name, type, named) => {
  expect(namedFor(name, type)).toBe(named);
});
