import { expect, test } from 'vitest';
import {
  checkArchive,
  type Judges,
  PICTURES_ALONE,
  type Risky,
} from '../../../src/check/archive/check-archive.ts';
import { judgeBatch } from '../../../src/check/archive/judge-batch.ts';
import { openChosen } from '../../../src/check/archive/open.ts';
import { type Eye, pictureReader } from '../../../src/check/archive/pictures.ts';
import { reported } from '../../../src/check/archive/reported.ts';
import type { PictureEvidence } from '../../../src/image/evidence.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { readRules } from '../../../tools/read-rules.ts';
import { CLEAR, type Files, latin1, placed, zipOf } from './archives.ts';

const pack = readRules();
const compiled = compilePack(pack);
const judges: Judges = { atOnce: 2, judge: async (batch) => judgeBatch(compiled, null, batch) };

const REGISTER = 'Year 4 register Kayden Smith SEN support, safeguarding';
const evidenceOf = (told: Partial<PictureEvidence>): PictureEvidence => ({
  ...{ format: 'jpeg', width: 400, height: 300, faces: [], words: [], text: '' },
  ...{ place: null, taken: null, camera: null, problems: [] },
  ...told,
});
const reads = (text: string) =>
  evidenceOf({
    text,
    words: text
      .split(' ')
      .map((word, at) => ({ text: word, confidence: 95, line: 0, x: at * 30, y: 10, width: 28, height: 12 })),
  });

/** Sees what is written in a file, and how many there are at once. */
function eye(onLook = (_: string) => {}): Eye & { most: () => number } {
  let open = 0;
  let most = 0;
  return {
    most: () => most,
    async look(file) {
      most = Math.max(most, ++open);
      onLook(file.name);
      const said = await file.text();
      open--;
      if (said === 'fails') return null;
      return said.startsWith('{') ? evidenceOf(JSON.parse(said)) : reads(said);
    },
    shrink: async (file) => new Blob([`small ${file.name}`]),
  };
}

interface How {
  sees?: Eye;
  stop?: AbortController;
  turn?: () => Promise<void>;
  from?: { done: number; risky: number[] };
  wordsOnly?: boolean;
}

async function check(chosen: Parameters<typeof openChosen>[0], how: How = {}) {
  const { sees = eye(), stop = new AbortController(), turn = () => Promise.resolve(), from, wordsOnly } = how;
  const problems: string[] = [];
  const risky: Risky[] = [];
  const looked: string[] = [];
  const done: number[] = [];
  const source = await openChosen(chosen);
  const { signal } = stop;
  const onProblem = (sentence: string) => problems.push(sentence);
  const onLook = (file: string) => looked.push(file);
  const posts = await checkArchive(
    source,
    judges,
    { role: 'trainee', account: 'personal' },
    {
      ...{ signal, turn, onProblem },
      onBytes() {},
      onDone: (now) => done.push(now),
      onRisky: (more) => risky.push(...more),
      ...(wordsOnly ? {} : { pictures: pictureReader(source, sees, { signal, turn, onLook, onProblem }) }),
    },
    from,
  );
  return { posts, problems, risky, looked, done };
}

const tweets = (list: readonly object[]) => `window.YTD.tweets.part0 = ${JSON.stringify(list)}`;
const photo = (id: string, full_text: string, ...files: string[]) => ({
  tweet: {
    id_str: id,
    full_text,
    extended_entities: {
      media: files.map((file) => ({ type: 'photo', media_url_https: `https://pbs.twimg.com/media/${file}` })),
    },
  },
});

const ARCHIVES: Record<string, Files> = {
  x: {
    'data/tweets.js': tweets([photo('11', CLEAR, 'A.jpg'), photo('12', CLEAR, 'B.jpg')]),
    'data/tweets_media/11-A.jpg': REGISTER,
    'data/tweets_media/12-B.jpg': 'a quiet river',
  },
  facebook: {
    'facebook-me/your_facebook_activity/posts/your_posts_1.json': JSON.stringify([
      {
        attachments: [
          { data: [{ media: { uri: latin1('your_facebook_activity/posts/media/café/A.jpg') } }] },
        ],
      },
      { data: [{ post: CLEAR }] },
    ]),
    'facebook-me/your_facebook_activity/posts/media/café/A.jpg': REGISTER,
  },
  instagram: {
    'your_instagram_activity/media/posts_1.json': JSON.stringify([
      { media: [{ uri: 'media/posts/202611/A.jpg', title: CLEAR }] },
    ]),
    'your_instagram_activity/media/stories.json': JSON.stringify({
      ig_stories: [{ uri: 'media/stories/202611/B.jpg', title: '' }],
    }),
    'media/posts/202611/A.jpg': REGISTER,
    'media/stories/202611/B.jpg': 'a quiet river',
  },
  mastodon: {
    'outbox.json': JSON.stringify({
      orderedItems: [
        {
          type: 'Create',
          to: ['as:Public'],
          object: {
            content: `<p>${CLEAR}</p>`,
            attachment: [
              { type: 'Document', mediaType: 'image/jpeg', url: '/media_attachments/files/1/A.jpg' },
            ],
          },
        },
      ],
    }),
    'media_attachments/files/1/A.jpg': REGISTER,
  },
};

test.each(Object.entries(ARCHIVES))(
  '%s: a picture is judged with its post, and shown with it',
  async (_, files) => {
    const zip = [{ path: 'a.zip', blob: await zipOf(files) }];
    expect((await check(zip, { wordsOnly: true })).risky).toEqual([]);
    const { risky, problems, looked } = await check(zip);
    expect(problems).toEqual([]);
    expect(looked).toContainEqual(expect.stringMatching(/A\.jpg$/));
    expect(risky).toHaveLength(1);
    const [picture] = risky[0]?.pictures ?? [];
    expect(picture).toMatchObject({ name: expect.stringMatching(/A\.jpg$/), words: REGISTER, width: 400 });
    expect(await picture?.thumbnail?.text()).toMatch(/^small .*A\.jpg$/);
    const marked = risky[0]?.verdict.findings.flatMap(({ pictures }) =>
      pictures.flatMap(({ boxes }) => boxes),
    );
    expect(marked?.length).toBeGreaterThan(0);
    const [one] = risky.map((found) => reported(pack, found));
    expect(one?.pictures).toEqual([{ name: picture?.name, words: REGISTER, problems: [] }]);
  },
);

test('what cannot be looked at costs a sentence that names the file, and the rest is seen', async () => {
  const media = 'data/tweets_media/';
  const video = {
    tweet: {
      id_str: '3',
      full_text: CLEAR,
      extended_entities: {
        media: [
          {
            media_url_https: 'https://pbs.twimg.com/media/still.jpg',
            video_info: {
              variants: [
                { url: 'https://video.twimg.com/low.mp4?tag=1', bitrate: '100' },
                { url: 'https://video.twimg.com/high.mp4?tag=1', bitrate: '900' },
              ],
            },
          },
        ],
      },
    },
  };
  const files = placed({
    'data/tweets.js': tweets([
      photo('1', CLEAR, 'gone.jpg', 'torn.jpg', 'not.jpg', 'pixels.jpg', 'stuck.jpg', 'dark.jpg'),
      photo('2', CLEAR, 'vast.jpg', 'good.jpg'),
      video,
    ]),
    [`${media}1-torn.jpg`]: '{"problems":["damaged"],"width":0}',
    [`${media}1-not.jpg`]: '{"problems":["not-a-picture"],"width":0}',
    [`${media}1-pixels.jpg`]: '{"problems":["too-large"],"width":0}',
    [`${media}1-stuck.jpg`]: 'fails',
    [`${media}1-dark.jpg`]: '{"problems":["faces-not-checked"]}',
    [`${media}2-good.jpg`]: REGISTER,
  });
  files.push({ path: `${media}2-vast.jpg`, blob: new Blob([new Uint8Array(40_000_001)]) });
  const { risky, problems, looked } = await check(files);
  expect(problems).toEqual([
    '“1-gone.jpg” is named by a post, but is not in the archive.',
    expect.stringMatching(/^“data\/tweets_media\/1-torn\.jpg” is damaged/),
    expect.stringMatching(/^“data\/tweets_media\/1-not\.jpg” is not a picture/),
    expect.stringMatching(/^“data\/tweets_media\/1-pixels\.jpg” is too large/),
    expect.stringMatching(/^“data\/tweets_media\/1-stuck\.jpg” could not be looked at/),
    expect.stringMatching(/^“data\/tweets_media\/2-vast\.jpg” is too large/),
    'One video was not looked at.',
    expect.stringMatching(/^One picture was looked at in part/),
  ]);
  expect(risky.map(({ pictures }) => pictures?.map(({ name }) => name))).toEqual([[`${media}2-good.jpg`]]);
  // The largest is told from its size, before the engine sees it.
  expect(looked).toHaveLength(7);
});

test('a picture that is torn in the zip costs a sentence, too', async () => {
  const name = 'data/tweets_media/1-A.jpg';
  const noise = Array.from({ length: 900 }, (_, at) => ((at * at * 7919) % 65_521).toString(36)).join(' ');
  const zip = await zipOf({ 'data/tweets.js': tweets([photo('1', CLEAR, 'A.jpg')]), [name]: noise });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const at = Buffer.from(bytes).indexOf(name) + name.length + 60;
  bytes.fill(0xff, at, at + 40);
  const { problems, posts } = await check([{ path: 'a.zip', blob: new Blob([bytes]) }]);
  expect(problems).toEqual([expect.stringMatching(/^“data\/tweets_media\/1-A\.jpg” is damaged in the zip/)]);
  expect(posts).toBe(1);
});

const many = (count: number): Files => ({
  'data/tweets.js': tweets(
    Array.from({ length: count }, (_, at) => photo(String(at), at % 3 ? CLEAR : '', 'A.jpg')),
  ),
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `data/tweets_media/${at}-A.jpg`,
      at === 1 ? REGISTER : 'a quiet river',
    ]),
  ),
});

test('one picture at a time; a pause waits before the next, a stop ends it', async () => {
  const sees = eye();
  await check(placed(many(9)), { sees });
  expect(sees.most()).toBe(1);

  const seen: string[] = [];
  let whilePaused = 0;
  /** Paused for a while between the pictures of one post. */
  const turn = async () => {
    if (seen.length !== 2) return;
    for (let i = 0; i < 50; i++) await new Promise(setImmediate);
    whilePaused = seen.length;
  };
  const names = ['A.jpg', 'B.jpg', 'C.jpg', 'D.jpg'];
  const ofOnePost = placed({
    'data/tweets.js': tweets([photo('1', CLEAR, ...names)]),
    ...Object.fromEntries(names.map((name) => [`data/tweets_media/1-${name}`, 'a quiet river'])),
  });
  await check(ofOnePost, { sees: eye((file) => seen.push(file)), turn });
  expect(whilePaused).toBe(2);
  expect(seen).toHaveLength(4);

  const stop = new AbortController();
  const looked: string[] = [];
  const stopping = eye((file) => {
    looked.push(file);
    if (looked.length === 3) stop.abort();
  });
  await expect(check(placed(many(9)), { sees: stopping, stop })).rejects.toThrow();
  expect(looked).toHaveLength(3);
});

test('a check that goes on looks only at what is left, and numbers do not depend on the pictures', async () => {
  const files = placed(many(9));
  const words = await check(files, { wordsOnly: true });
  expect(words.posts).toBe(6);
  const whole = await check(files);
  expect(whole.posts).toBe(9);
  expect(whole.risky.map(({ number }) => number)).toEqual([0]);
  const again = await check(files, { from: { done: 6, risky: [0] } });
  expect(again.risky.map(({ number }) => number)).toEqual([0]);
  expect(again.looked).toHaveLength(4);
  expect(Math.min(...again.done)).toBeGreaterThanOrEqual(6);
  const bare = await check(
    placed({ 'data/tweets.js': tweets([photo('1', '', 'A.jpg')]), 'data/tweets_media/1-A.jpg': REGISTER }),
  );
  expect(bare.risky.map(({ number }) => number)).toEqual([PICTURES_ALONE]);
});
