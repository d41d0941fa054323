import { spent } from './cost-of-page.ts';
import { type Figure, percentile } from './figures.ts';
import type { Side, Sides } from './sides.ts';

const ROUNDS = 3;

/** Draws a photo of 12 megapixels and a few megabytes, and an input for it. */
const draw = ({ page }: Side): Promise<void> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const paint = canvas.getContext('2d');
    if (!paint) throw new Error('no canvas');
    const image = paint.createImageData(4000, 3000);
    for (let i = 0; i < image.data.length; i += 4) {
      const grain = 24 * Math.random();
      image.data.set([(i / 90_000) % 200, 90 + grain, 120 + grain, 255], i);
    }
    paint.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    const input = document.createElement('input');
    input.type = 'file';
    document.querySelector('form')?.append(input);
    Object.assign(window, { input, photo: blob });
  });

/** Milliseconds from the choice until the page's own listener has the file. */
const choose = ({ page }: Side): Promise<number> =>
  page.evaluate(async () => {
    const { input, photo } = window as unknown as { input: HTMLInputElement; photo: Blob };
    const transfer = new DataTransfer();
    // Another file each time: one that was let go is not looked at again.
    transfer.items.add(new File([photo], 'photo.jpg', { type: photo.type }));
    const taken = new Promise((resolve) => input.addEventListener('change', resolve, { once: true }));
    const start = performance.now();
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await taken;
    return performance.now() - start;
  });

const threadTime = ({ cdp }: Side): Promise<number> => spent(cdp, 'TaskDuration');

interface Chosen {
  held: number[];
  /** Time that the page's main thread ran, in ms. */
  thread: number[];
}

/** The first choice, which starts the engine, is not counted. */
async function run(side: Side): Promise<Chosen> {
  await side.page.click('textarea');
  await draw(side);
  await choose(side);
  const chosen: Chosen = { held: [], thread: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const before = await threadTime(side);
    chosen.held.push(await choose(side));
    chosen.thread.push((await threadTime(side)) - before);
  }
  return chosen;
}

/** What a page and a person notice of a photo being checked. */
export async function benchPhoto({ ours, bare }: Sides): Promise<Figure[]> {
  const without = await run(bare);
  const checked = await run(ours);
  const size = await ours.page.evaluate(() => (window as unknown as { photo: Blob }).photo.size);
  const name = 'photo of 12 megapixels';
  return [
    { name: `${name}, size`, value: size / 1000, unit: 'kB' },
    {
      name: `${name}, held for its check, longest`,
      value: percentile(checked.held, 1),
      unit: 'ms',
      goal: 5000,
    },
    {
      name: `${name}, added to the page's main thread`,
      value: percentile(checked.thread, 0.5) - percentile(without.thread, 0.5),
      unit: 'ms',
      goal: 30,
    },
  ];
}
