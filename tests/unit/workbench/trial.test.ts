import { expect, test } from 'vitest';
import { readPosts } from '../../../src/workbench/posts.ts';
import { type Trial, tryOut } from '../../../src/workbench/trial.ts';
import { PACK, RULE, withRule, withWords } from './small-pack.ts';

const corpus = readPosts(
  [
    { text: 'an apple a day', label: 'warn', categories: ['grievance'] },
    { text: 'one pear for me', label: 'warn', categories: ['grievance'] },
    { text: 'plum jam for tea', label: 'clear' },
    { text: 'nothing at all', label: 'clear' },
  ]
    .map((post) => JSON.stringify(post))
    .join('\n'),
).posts;

const tried = (pack: typeof PACK, own: string[] = []): Promise<Trial> =>
  tryOut({ opened: PACK, pack, corpus, own: readPosts(own.join('\n')).posts }, null, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });

const changes = ({ changed }: Trial) => changed.map(({ change, post }) => `${change}: ${post.text}`);

test('nothing changes for the same rules', async () => {
  const trial = await tried(PACK);
  expect(trial.changed).toEqual([]);
  expect(trial.failing).toEqual([]);
  expect(trial.silent).toEqual([]);
  expect(trial.worse).toEqual([]);
});

test('a changed list shows what is newly and what is no longer warned about, with figures and failing examples', async () => {
  const trial = await tried(withWords('apple', 'plum'), ['my plum tree']);
  expect(changes(trial)).toEqual([
    'newly-warned: my plum tree',
    'no-longer-warned: one pear for me',
    'newly-warned: plum jam for tea',
  ]);
  expect([trial.before.figures, trial.after.figures]).toEqual([
    { mustWarn: 2, found: 2, mustStayClear: 2, falseAlarms: 0 },
    { mustWarn: 2, found: 1, mustStayClear: 2, falseAlarms: 1 },
  ]);
  expect(trial.after.categories.find(({ category }) => category === 'grievance')).toMatchObject({
    mustWarn: 2,
    found: 1,
    falseAlarms: 1,
  });
  expect(trial.worse).toHaveLength(2);
  expect(trial.failing.map(({ rule, kind, example }) => [rule, kind, example])).toEqual([
    ['fruit', 'warn', 'one pear'],
  ]);
});

test('tips, other kinds of breach and silent rules are told apart', async () => {
  expect(changes(await tried(withRule({ mode: 'tip' })))).toEqual([
    'no-longer-warned: an apple a day',
    'no-longer-warned: one pear for me',
  ]);
  expect(changes(await tried(withRule({ category: 'teaching-hours' })))).toEqual([
    'other-category: an apple a day',
    'other-category: one pear for me',
  ]);
  const counting = await tried({
    ...PACK,
    rules: [RULE, { ...RULE, id: 'plum', mode: 'count', when: { phrase: 'plum' } }],
  });
  expect([...counting.counted].map(([rule, posts]) => [rule, posts.map(({ text }) => text)])).toEqual([
    ['plum', ['plum jam for tea']],
  ]);
});

test('rules that can never speak are named with the reason', async () => {
  const why = async (pack: typeof PACK) => (await tried(pack)).silent.map(({ why }) => why).join();
  expect(await why(withRule({ mode: 'off' }))).toContain('switched off');
  expect(await why({ ...withWords(), rules: [{ ...RULE, when: { list: 'fruit' } }] })).toContain('empty');
  expect(await why(withRule({ when: { phrase: 'nobody says this' } }))).toContain('its own examples');
});

test('stops when it is told to', async () => {
  const stopped = new AbortController();
  stopped.abort(new Error('enough'));
  const run = tryOut({ opened: PACK, pack: PACK, corpus: [], own: corpus }, null, {
    signal: stopped.signal,
    onProgress: () => {},
  });
  await expect(run).rejects.toThrow('enough');
});
