import { expect, test } from 'vitest';
import { openFolder } from '../../../src/check/archive/folder.ts';
import { type ReadPost, readArchive } from '../../../src/check/archive/read-archive.ts';
import type { Source } from '../../../src/check/archive/source.ts';
import { type Files, placed, SAMPLES, zipSource } from './archives.ts';

async function all(source: Source) {
  const problems = [...source.problems];
  let bytes = 0;
  const listening = {
    signal: new AbortController().signal,
    onBytes: (count: number) => {
      bytes += count;
    },
    onProblem: (sentence: string) => problems.push(sentence),
  };
  const posts: ReadPost[] = [];
  for await (const post of readArchive(source, listening)) posts.push(post);
  return { posts, problems, bytes };
}

const folder = (files: Files) => openFolder('folder', placed(files));

test.each(Object.entries(SAMPLES))(
  '%s: the person’s own words, from a zip as from a folder',
  async (site, sample) => {
    for (const source of [await zipSource(sample.files), folder(sample.files)]) {
      const { posts, problems, bytes } = await all(source);
      expect(posts.map(({ text }) => text).sort()).toEqual(sample.own.toSorted());
      expect(new Set(posts.map((post) => post.site))).toEqual(new Set([site]));
      expect(problems).toEqual([]);
      expect(bytes).toBeGreaterThan(0);
    }
  },
);

test('dates, links and surfaces are those of the archive', async () => {
  const first = async (site: string) => (await all(folder(SAMPLES[site]?.files ?? {}))).posts;
  expect((await first('x')).at(-2)).toMatchObject({
    when: Date.UTC(2026, 10, 18, 20, 19, 24),
    link: 'https://x.com/i/web/status/11',
    surface: 'post',
  });
  expect((await first('x')).map(({ surface }) => surface).sort()).toEqual(['comment', 'dm', 'post', 'post']);
  expect((await first('mastodon')).map(({ surface }) => surface)).toEqual(['post', 'dm']);
  expect((await first('reddit'))[0]).toMatchObject({
    when: Date.UTC(2026, 10, 18, 20, 19, 24),
    link: 'https://www.reddit.com/r/x/comments/a1/t/b1/',
  });
  expect((await first('linkedin'))[1]?.link).toMatch(/^https:\/\/www\.linkedin\.com\//);
  expect((await first('facebook'))[0]?.when).toBe(1_795_000_000_000);
});

test('an archive of two sites gives both', async () => {
  const { posts } = await all(folder({ ...SAMPLES.x?.files, ...SAMPLES.linkedin?.files }));
  expect(new Set(posts.map((post) => post.site))).toEqual(new Set(['x', 'linkedin']));
});
