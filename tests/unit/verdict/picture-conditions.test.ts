import { expect, it } from 'vitest';
import type { PictureWanted } from '../../../src/policy/condition.ts';
import { loadPack } from '../../../src/policy/load.ts';
import { PictureSketch, pictureOf } from '../../../src/policy/picture-sketch.ts';
import { Example } from '../../../src/policy/rule.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { readPicture } from '../../../src/verdict/picture-words.ts';
import { CONTEXT, type TinyRule, tiny, tinyPack } from '../text/tiny-pack.ts';

const fires = (rule: TinyRule, pictures: PictureSketch[], text = ''): boolean =>
  judgeDraft(
    tiny(rule),
    { text, pictures: pictures.map((sketch) => pictureOf(sketch)), context: CONTEXT },
    null,
  ).findings.length > 0;

const small: [number, number, number, number] = [10, 10, 4, 5];
const big: [number, number, number, number] = [30, 20, 40, 50];
const LESSON = '2026-11-24T10:40';
const EVENING = '2026-11-24T19:40';

it.each<[PictureWanted, PictureSketch, boolean]>([
  [{}, {}, true],
  [{ faces: {} }, {}, false],
  [{ faces: {} }, { faces: [small] }, true],
  [{ faces: { atLeast: 2 } }, { faces: [small] }, false],
  [{ faces: { atLeast: 2 } }, { faces: [small, big] }, true],
  [{ faces: { atLeast: 0, atMost: 1 } }, { faces: [small, big] }, false],
  [{ faces: { atLeast: 0, atMost: 1 } }, {}, true],
  [{ faces: { shareBelow: 0.1 } }, { faces: [big] }, false],
  [{ faces: { shareBelow: 0.1 } }, { faces: [big, small] }, true],
  [{ faces: { shareAtLeast: 0.3 } }, { faces: [big] }, true],
  [{ faces: { shareAtLeast: 0.3 } }, { faces: [big], height: 1000 }, false],
  [{ place: true }, { place: true }, true],
  [{ place: true }, {}, false],
  [{ taken: 'teaching-hours' }, { taken: LESSON }, true],
  [{ taken: 'teaching-hours' }, { taken: EVENING }, false],
  [{ taken: 'teaching-hours' }, {}, false],
  [{ problem: ['damaged', 'empty'] }, { problems: ['empty'] }, true],
  [{ problem: ['damaged'] }, { problems: ['empty'] }, false],
  [{ words: { phrase: 'red ink' } }, { words: 'in red ink' }, true],
  [{ words: { phrase: 'red ink' } }, { words: 'red\nINK' }, false],
  [{ words: { all: [{ entity: 'person' }, { not: { phrase: 'news' } }] } }, { words: 'Kayden' }, true],
  [{ words: { all: [{ entity: 'person' }, { not: { phrase: 'news' } }] } }, { words: 'Kayden\nNEWS' }, false],
])('%j of %j is %s', (wanted, sketch, want) => {
  expect(fires({ when: { picture: wanted } }, [sketch])).toBe(want);
});

it('wants all of one picture', () => {
  const rule: TinyRule = { when: { picture: { faces: {}, place: true } } };
  expect(fires(rule, [{ faces: [small] }, { place: true }])).toBe(false);
  expect(fires(rule, [{}, { faces: [small], place: true }])).toBe(true);
});

it('joins the words of the post and those of a picture', () => {
  const rule: TinyRule = { when: { all: [{ phrase: 'red' }, { picture: { words: { phrase: 'blue' } } }] } };
  expect(fires(rule, [{ words: 'blue' }], 'red')).toBe(true);
  expect(fires(rule, [{ words: 'red blue' }], 'green')).toBe(false);
});

it('reads pictures only where the rule says so', () => {
  const rule: TinyRule = { when: { phrase: 'red' } };
  expect(fires(rule, [{ words: 'red' }])).toBe(false);
  expect(fires({ ...rule, reads: ['text', 'picture'] }, [{ words: 'red' }])).toBe(true);
  expect(fires({ ...rule, reads: ['picture'] }, [{ words: 'blue' }], 'red')).toBe(false);
});

it('is not cleared by how the post is said', () => {
  const rule: TinyRule = { when: { phrase: 'red' }, reads: ['text', 'picture'], clearedBy: ['negation'] };
  expect(fires(rule, [{ words: 'red' }], 'I would never post red')).toBe(true);
});

it.each(['sentence', 'near'])('refuses a picture within “%s”', (kind) => {
  const when = { [kind]: [{ picture: {} }], ...(kind === 'near' ? { within: 3 } : {}) };
  const [rule] = tinyPack({ when: { phrase: 'red' } }).rules;
  const loaded = loadPack(
    JSON.stringify({ ...tinyPack({ when: { phrase: 'red' } }), rules: [{ ...rule, when }] }),
  );
  expect(!loaded.ok && loaded.problem).toContain('asks for a picture where only words can be');
});

it('reads what is legible, and joins a line that goes on', () => {
  const picture = pictureOf({ words: 'Kayden in 8B had\nanother bad day\nMr Reid\nsmudge' });
  const words = picture.words.map((word) => (word.text === 'smudge' ? { ...word, confidence: 20 } : word));
  const { lexicon } = tiny({ when: { phrase: 'red' } });
  const { evidence } = readPicture({ ...picture, words }, CONTEXT, lexicon);
  expect(evidence.text).toBe('Kayden in 8B had another bad day\nMr Reid');
});

it('refuses an example without words or pictures, and a sketch with a face that is no box', () => {
  expect(Example.safeParse({ text: '' }).success).toBe(false);
  expect(Example.safeParse({ text: '', pictures: [{}] }).success).toBe(true);
  expect(PictureSketch.safeParse({ faces: [[1, 2, 3]] }).success).toBe(false);
});
