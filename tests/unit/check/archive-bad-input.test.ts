import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkArchive, type Found, type Judges } from '../../../src/check/archive/check-archive.ts';
import { readCsv } from '../../../src/check/archive/csv-rows.ts';
import { mended } from '../../../src/check/archive/formats/meta.ts';
import { plainText, wordsOfHtml } from '../../../src/check/archive/html.ts';
import { readJson } from '../../../src/check/archive/json-records.ts';
import { openChosen } from '../../../src/check/archive/open.ts';
import { EACH } from '../../../src/check/archive/path.ts';
import { CLEAR, type Files, latin1, placed, RISKY, SAMPLES, zipOf } from './archives.ts';

/** Calls what has the word Kayden in it risky. */
const judges: Judges = {
  atOnce: 2,
  judge: async (batch) =>
    batch.map(({ text }) => (text.includes('Kayden') ? ({ names: [] } as unknown as Found) : null)),
};

async function check(chosen: Parameters<typeof openChosen>[0], from?: { done: number; risky: number[] }) {
  const problems: string[] = [];
  const risky: number[] = [];
  const judged: number[] = [];
  const posts = await checkArchive(
    await openChosen(chosen),
    judges,
    { role: 'trainee', account: 'personal' },
    {
      signal: new AbortController().signal,
      turn: () => Promise.resolve(),
      onBytes() {},
      onDone: (done) => judged.push(done),
      onProblem: (sentence) => problems.push(sentence),
      onRisky: (more) => risky.push(...more.map(({ number }) => number)),
    },
    from,
  );
  return { posts, problems, risky, judged };
}

const zip = async (files: Files, name = 'a.zip', options = {}) => ({
  path: name,
  blob: await zipOf(files, options),
});
const tweets = (texts: readonly string[]) =>
  `window.YTD.tweets.part0 = ${JSON.stringify(
    texts.map((full_text, at) => ({ tweet: { id_str: String(at), full_text } })),
    null,
    2,
  )}`;
const outbox = SAMPLES.mastodon?.files['outbox.json'] ?? '';

test('a name that leads out of the archive is named and left out; the rest is checked', async () => {
  for (const name of ['../data/tweets.js', '/data/tweets.js', 'C:/data/tweets.js', 'x\\..\\data/tweets.js']) {
    const { posts, problems } = await check([await zip({ [name]: tweets([CLEAR]), 'outbox.json': outbox })]);
    expect(problems.join()).toContain(`“${name}” has a name that leads out`);
    expect(posts).toBe(2);
  }
});

test('a bomb is stopped while it grows; the rest is checked', async () => {
  const bomb = `window.YTD.tweets.part0 = [${' '.repeat(40_000_000)}]`;
  const { posts, problems } = await check([await zip({ 'data/tweets.js': bomb, 'outbox.json': outbox })]);
  expect(problems).toEqual([expect.stringMatching(/^“data\/tweets\.js” unpacks to far more/)]);
  expect(posts).toBe(2);
}, 60_000);

test('an encrypted, an empty, a torn and another kind of archive each get a sentence', async () => {
  const good = await zip({ 'outbox.json': outbox }, 'good.zip');
  const { posts, problems } = await check([
    good,
    await zip({ 'data/tweets.js': tweets([CLEAR]) }, 'locked.zip', { password: 'x' }),
    { path: 'empty.zip', blob: new Blob([]) },
    { path: 'torn.zip', blob: good.blob.slice(0, good.blob.size - 30) },
    { path: 'a.tar.gz', blob: new Blob(['x']) },
  ]);
  expect(posts).toBe(2);
  expect(problems.toSorted()).toEqual([
    expect.stringMatching(/^“a\.tar\.gz” is packed/),
    expect.stringMatching(/^“data\/tweets\.js” is locked with a password/),
    expect.stringMatching(/^“empty\.zip” is empty/),
    expect.stringMatching(/^“torn\.zip” is not a zip file/),
  ]);
});

test('data that was changed in the zip is not taken for posts', async () => {
  const { blob } = await zip({ 'data/tweets.js': tweets([RISKY, CLEAR]), 'outbox.json': outbox });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  bytes.fill(0xff, 80, 120);
  const { problems } = await check([{ path: 'a.zip', blob: new Blob([bytes]) }]);
  expect(problems.join()).toMatch(/“data\/tweets\.js” is damaged/);
});

test('JSON that is broken in the middle costs what is broken', async () => {
  const whole = tweets([CLEAR, CLEAR, RISKY, CLEAR]);
  const cut = whole.indexOf('"2"');
  const torn = `${whole.slice(0, cut)}${whole.slice(cut + 40)}`;
  const { posts, problems, risky } = await check(placed({ 'data/tweets.js': torn }));
  expect(problems).toEqual([expect.stringMatching(/^One entry of “data\/tweets\.js” could not be read/)]);
  expect(posts).toBe(3);
  expect(risky).toEqual([]);
  const ends = await check(placed({ 'data/tweets.js': whole.slice(0, whole.length - 20) }));
  expect(ends.posts).toBe(3);
  expect(ends.problems).toEqual([expect.stringMatching(/could not be read to its end/)]);
});

test('a newer form, a web page and a folder of something else say so', async () => {
  const newer = await check(
    placed({ 'data/tweets.js': 'window.YTD.tweets.part0 = [{"post":{"id":"1","body":"x"}}]' }),
  );
  expect(newer.problems).toEqual([
    expect.stringMatching(/“data\/tweets\.js” is not in a form that is known/),
  ]);
  const moved = await check(placed({ 'outbox.json': '{"items":[]}' }));
  expect(moved.problems).toEqual([expect.stringMatching(/not in a form that is known/)]);
  expect((await check(placed({ 'a/index.html': '' }))).problems.join()).toContain(
    'choose JSON instead of HTML',
  );
  expect((await check(placed({ 'a/cat.jpg': 'x' }))).problems.join()).toContain('holds no posts');
  const messages = { ...SAMPLES.x?.files };
  delete messages['data/account.js'];
  expect((await check(placed(messages))).problems.join()).toContain('does not say which of them you wrote');
});

test('a check that goes on judges only what is left, and what was risky', async () => {
  const texts = Array.from({ length: 950 }, (_, at) => (at % 90 === 5 ? RISKY : CLEAR));
  const files = placed({ 'data/tweets.js': tweets(texts) });
  const whole = await check(files);
  const again = await check(files, { done: 400, risky: whole.risky.filter((at) => at < 400) });
  expect(again.risky).toEqual(whole.risky);
  expect(again.posts).toBe(950);
  expect(Math.min(...again.judged)).toBeGreaterThanOrEqual(400);
});

async function* parts(text: string, sizes: readonly number[]) {
  let at = 0;
  for (let turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield text.slice(at, at + size);
    at += size;
  }
}
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });

async function recordsOf(text: string, cuts: readonly number[]) {
  const values: unknown[] = [];
  let broken = 0;
  for await (const record of readJson(parts(text, cuts), [['a', EACH], [EACH]])) {
    if ('path' in record) values.push(record.value);
    else if ('broken' in record) broken++;
  }
  return { values, broken };
}

test('any JSON is read as JSON.parse reads it, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      sizes,
      fc.integer({ min: 0, max: 3 }),
      async (list, other, cuts, indent) => {
        const value = { z: other, a: list, '"\\': [other] };
        const read = await recordsOf(JSON.stringify(value, null, indent), cuts);
        expect(read).toEqual({ values: JSON.parse(JSON.stringify(list)), broken: 0 });
      },
    ),
    { numRuns: 150 },
  );
});

test('damaged text of any kind is read to an end without a fault', async () => {
  const whole = tweets([RISKY, 'a "b" \\ {[', CLEAR]);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.string({ maxLength: 12 }),
      fc.nat(60),
      sizes,
      async (at, junk, gone, cuts) => {
        const text = whole.slice(0, at) + junk + whole.slice(at + gone);
        // What was one entry may come apart into its values, but no more.
        expect((await recordsOf(text, cuts)).values.length).toBeLessThan(20);
        for await (const row of readCsv(parts(text, cuts))) expect(row).toBeTruthy();
      },
    ),
    { numRuns: 200 },
  );
});

test('any table is read as it was written, however it is cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', ' ') }).map((text) => `x${text}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell)), sizes, async (rows, cuts) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const csv = ['One,TWO', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
      const read: unknown[] = [];
      for await (const row of readCsv(parts(csv, cuts))) read.push(row);
      expect(read).toEqual(rows.map(([one, two]) => ({ row: { one, two } })));
    }),
    { numRuns: 100 },
  );
});

test('what Meta writes is mended, and what is whole stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const whole = text.toWellFormed();
      expect(mended(latin1(whole))).toBe(whole);
    }),
  );
  expect(mended('café – 😀')).toBe('café – 😀');
});

test('text in HTML becomes plain, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', 'x', '9', 'p', 'br', '/') }),
      (html) => {
        expect(typeof wordsOfHtml(html)).toBe('string');
      },
    ),
  );
  expect(plainText('&lt;&#128512;&#xD800;&nope;')).toBe('<😀\uFFFD&nope;');
});
