import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { SeenPage, Sighted } from './read-posts.ts';

const Pixels = z.number().min(-100_000).max(100_000);
const Picture: z.ZodType<Sighted> = z.strictObject({ x: Pixels, y: Pixels, width: Pixels, height: Pixels });
const Page: z.ZodType<SeenPage> = z.strictObject({
  url: z.string().max(4096),
  width: Pixels.positive(),
  posts: z
    .array(
      z.strictObject({
        text: z.string().max(20_000),
        date: z.string().max(40).optional(),
        link: z.string().max(2000).optional(),
        isReply: z.boolean(),
        pictures: z.array(Picture).max(10),
        unseen: z.int().min(0),
      }),
    )
    .max(200),
}) as z.ZodType<SeenPage>;

/** The browser gave no leave to look at this page. */
export class NoLeave extends Error {
  override name = 'NoLeave';
}

async function inTab<T>(run: () => Promise<{ result?: unknown }[]>, answer: z.ZodType<T>): Promise<T> {
  let results: { result?: unknown }[];
  try {
    results = await run();
  } catch (error) {
    throw new NoLeave(String(error));
  }
  return answer.parse(results[0]?.result);
}

/**
 * The posts that a tab shows.
 * @throws NoLeave where the person has not pressed our button or our menu on that page.
 */
export const postsOf = (tabId: number): Promise<SeenPage> =>
  inTab(() => browser.scripting.executeScript({ target: { tabId }, files: ['/page-posts.js'] }), Page);

/** Runs inside the page by itself: it can name nothing that stands outside of it. */
function placeOf(src: string) {
  for (const picture of document.images) {
    if (picture.currentSrc !== src && picture.src !== src) continue;
    const { x, y, width, height } = picture.getBoundingClientRect();
    const inWindow = x >= 0 && y >= 0 && x + width <= window.innerWidth && y + height <= window.innerHeight;
    if (inWindow && width > 0 && height > 0) return { x, y, width, height, of: window.innerWidth };
  }
  return null;
}

const Placed = z
  .strictObject({ x: Pixels, y: Pixels, width: Pixels, height: Pixels, of: Pixels.positive() })
  .nullable();

/** Copies a picture as it is shown; null where it is not wholly in sight. */
export async function pictureOf(tabId: number, src: string): Promise<File | null> {
  const placed = await inTab(
    () => browser.scripting.executeScript({ target: { tabId }, func: placeOf, args: [src] }),
    Placed,
  );
  if (!placed) return null;
  const { of, ...box } = placed;
  const [file] = await copyShown(tabId, of, [box]);
  return file ?? null;
}

/** What browsers paint is read as it is seen: the picture's own address is never asked, so nothing leaves the device. */
export async function copyShown(tabId: number, width: number, boxes: readonly Sighted[]): Promise<File[]> {
  if (boxes.length === 0) return [];
  const tab = await browser.tabs.get(tabId);
  if (!tab.active) throw new NoLeave('the page is not in front');
  const shown = new Image();
  shown.src = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
  await shown.decode();
  const scale = shown.naturalWidth / width;
  return Promise.all(boxes.map((box, at) => cut(shown, box, scale, `picture-${at + 1}.png`)));
}

async function cut(shown: HTMLImageElement, box: Sighted, scale: number, name: string): Promise<File> {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((side) =>
    Math.round(side * scale),
  ) as [number, number, number, number];
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  canvas.getContext('2d')?.drawImage(shown, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}
