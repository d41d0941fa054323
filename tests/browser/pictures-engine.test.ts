import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PictureEngine } from '../../src/image/engine.ts';
import type { PictureEvidence } from '../../src/image/evidence.ts';
import { openPicturePage, type PicturePage } from '../../tools/picture-page.ts';
import { gif } from './harness/gif.ts';
import { MOVING } from './harness/moving.ts';
import { photo } from './harness/photo.ts';
import { blackAndWhite, seatingPlan, slantingPage } from './harness/written.ts';

/** A worker starts within a second on an idle machine; these tests may run on one that is far from idle. */
const PATIENCE = 240_000;

interface Page {
  createPictureEngine(options: object): PictureEngine;
  engine?: PictureEngine;
}

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

/** Six levels, each of which draws the one below ten times. */
const manyShapes = (by: (level: number) => string): string => {
  const levels = Array.from({ length: 6 }, (_, i) => `<g id="a${i + 1}">${by(i).repeat(10)}</g>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><path id="a0" d="M0 0h9v9"/>${levels}</defs>
    <use href="#a6"/></svg>`;
};
const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
  '',
);

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let page: PicturePage;
  beforeAll(async () => {
    page = await openPicturePage(kind);
  }, PATIENCE);
  afterAll(() => page?.close());

  const read = (picture: string): Promise<PictureEvidence> =>
    page.call(async (content) => {
      const here = globalThis as unknown as Page;
      const { signal } = new AbortController();
      const limits = { start: 200_000, faces: 200_000, words: 200_000 };
      here.engine ??= here.createPictureEngine({
        base: new URL('image/', location.href).href,
        signal,
        limits,
      });
      const blob = await (await fetch(`data:image/jpeg;base64,${content}`)).blob();
      return here.engine.read(blob, { signal });
    }, picture);

  test(
    'a photo is judged: faces with their places, where and when it was taken',
    async () => {
      const evidence = await read(photo('sample1.jpg'));
      expect(evidence).toMatchObject({
        format: 'jpeg',
        width: 1920,
        height: 1280,
        place: { latitude: expect.closeTo(37.3196, 3), longitude: expect.closeTo(-121.9465, 3) },
        taken: '2017-10-31T20:16',
        camera: 'SONY ILCE-7M2',
        problems: [],
      });
      expect(evidence.faces.length).toBeGreaterThanOrEqual(3);
      for (const { x, y, width, height, score } of evidence.faces) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(1920);
        expect(y + height).toBeLessThanOrEqual(1280);
        expect(score).toBeGreaterThan(0);
      }
    },
    PATIENCE,
  );

  test.each(['png', 'jpeg', 'webp'])(
    'the words of a %s are read, line by line',
    async (format) => {
      const { text, words, faces, problems, ...evidence } = await read(
        await seatingPlan(page, `image/${format}`),
      );
      expect(evidence.format).toBe(format);
      expect(text).toBe('Seating plan for Year 8\nGrace Adeyemi');
      expect(words.map((word) => word.text).join(' ')).toBe(text.replace('\n', ' '));
      expect(words.at(-1)).toMatchObject({ line: 1, y: expect.closeTo(185, -1.5) });
      expect(faces).toEqual([]);
      expect(problems).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'words of a slanting page are marked where they stand',
    async () => {
      const slant = 0.1;
      const { words } = await read(await slantingPage(page, slant));
      const [first] = words.filter(({ text }) => text === 'The');
      // Middle of the word, a little over its baseline.
      const at = { x: 235, y: 135 };
      expect((first?.x ?? 0) + (first?.width ?? 0) / 2).toBeCloseTo(
        at.x * Math.cos(slant) - at.y * Math.sin(slant),
        -1.3,
      );
      expect((first?.y ?? 0) + (first?.height ?? 0) / 2).toBeCloseTo(
        at.x * Math.sin(slant) + at.y * Math.cos(slant),
        -1.3,
      );
    },
    PATIENCE,
  );

  test(
    'a moving GIF is read beyond its first frame',
    async () => {
      const width = 400;
      const height = 80;
      const written = await blackAndWhite(page, width, height);
      const white = written.map(() => 1);
      const { format, text } = await read(gif(width, height, [white, white, written]).toString('base64'));
      expect({ format, text }).toEqual({ format: 'gif', text: 'Grace Adeyemi' });
    },
    PATIENCE,
  );

  test.each(MOVING)(
    'a moving $format is read beyond its first frame',
    async ({ format, base64 }) => {
      const { text, moving, problems, ...evidence } = await read(base64);
      expect({ text, moving, problems }).toEqual({ text: 'Grace Adeyemi', moving: true, problems: [] });
      expect(evidence.format).toBe(format);
    },
    PATIENCE,
  );

  test(
    'of a moving picture that is cut off, what is there is looked at, and the person is told',
    async () => {
      const width = 400;
      const height = 80;
      const written = await blackAndWhite(page, width, height);
      const whole = gif(width, height, [written, written.map(() => 1)]);
      const cut = await read(whole.subarray(0, whole.length - 2000).toString('base64'));
      expect({ text: cut.text, problems: cut.problems }).toEqual({
        text: 'Grace Adeyemi',
        problems: ['damaged'],
      });
    },
    PATIENCE,
  );

  test(
    'an SVG is drawn, and its scripts are not run',
    async () => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" onload="ran=1">
      <script>document.documentElement.remove()</script><rect width="600" height="200" fill="#fff"/>
      <text x="20" y="120" font-size="30" font-family="sans-serif">Grace Adeyemi</text></svg>`;
      const { text, format, width } = await read(base64(svg));
      expect({ text, format, width }).toEqual({ text: 'Grace Adeyemi', format: 'svg', width: 600 });
      expect(await page.call(() => 'ran' in globalThis, null)).toBe(false);
    },
    PATIENCE,
  );

  test.each([
    ['nothing', '', 'empty'],
    ['a program', 'MZ\x90\0\x03', 'not-a-picture'],
    ['a photo in HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'cannot-read-heic'],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0mp42isom', 'video-not-checked'],
    [
      'a PNG of 100,000 x 100,000',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0',
      'too-large',
    ],
    [
      'a GIF whose frame is larger than it says',
      'GIF89a\x10\0\x10\0\0\0\0,\0\0\0\0\x00\xf0\x00\xf0\0\x02\x02\x4c\x01\0;',
      'too-large',
    ],
    [
      'a bitmap of 100,000 x 100,000',
      'BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xa0\x86\x01\0\xa0\x86\x01\0\x01\0\x01\0',
      'too-large',
    ],
    ['a GIF without a picture', 'GIF89a\x10\0\x10\0\0\0\0', 'damaged'],
    ['an SVG of a million shapes', manyShapes((level) => `<use href="#a${level}"/>`), 'too-large'],
    [
      'an SVG with a drawing in it',
      manyShapes(() => '<image href="data:image/svg+xml,%3Csvg/%3E"/>'),
      'too-large',
    ],
    [
      'an SVG of a milliard letters',
      `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">${entities}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a9;</text></svg>`,
      'damaged',
    ],
    ['an SVG that is no XML', '<svg xmlns="http://www.w3.org/2000/svg"><', 'damaged'],
  ])(
    '%s has its problem and stops nothing',
    async (_, content, problem) => {
      const { problems, faces, words } = await read(base64(content));
      expect({ problems, faces, words }).toEqual({ problems: [problem], faces: [], words: [] });
    },
    PATIENCE,
  );

  test(
    'of a photo that is cut off, what is there is looked at',
    async () => {
      const cut = Buffer.from(photo('sample1.jpg'), 'base64').subarray(0, 100_000).toString('base64');
      const { problems } = await read(cut);
      expect(problems[0]).toBe('damaged');
    },
    PATIENCE,
  );

  test('an abort ends the reading', async () => {
    const reason = await page.call(async (content) => {
      const here = globalThis as unknown as Page;
      const stop = new AbortController();
      const { signal } = new AbortController();
      const engine = here.createPictureEngine({ base: new URL('image/', location.href).href, signal });
      const blob = await (await fetch(`data:image/jpeg;base64,${content}`)).blob();
      const reading = engine.read(blob, { signal: stop.signal });
      stop.abort(new Error('not wanted any more'));
      return reading.then(
        () => 'read',
        (error: Error) => error.message,
      );
    }, photo('sample1.jpg'));
    expect(reason).toBe('not wanted any more');
  });
});
