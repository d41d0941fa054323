import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPosts } from '../../../src/workbench/posts.ts';

test('reads plain lines and JSON lines, and says which line cannot be read', () => {
  const { posts, problems } = readPosts(
    '\uFEFFa post\n\n  {"text": "another", "label": "warn", "categories": ["grievance"]}\r\n{"text": \n{"label": "warn"}',
  );
  expect(posts.map(({ id, text, label }) => [id, text, label])).toEqual([
    ['line 1', 'a post', undefined],
    ['line 3', 'another', 'warn'],
  ]);
  expect(problems).toEqual([
    'Line 4 is not whole: a bracket or a quotation mark is missing.',
    'Line 5 does not fit: each needs a “text”.',
  ]);
});

test('whatever is pasted, each line is a post or a problem', () => {
  const line = fc.oneof(fc.string(), fc.json(), fc.constant('{"text":"a"}'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const { posts, problems } = readPosts(text);
      const written = text.split('\n').filter((one) => one.trim() !== '');
      expect(posts.length + problems.length).toBe(written.length);
    }),
  );
});
