/**
 * `npm run bench`: what the extension costs, against its goals. Figures compare with and without it in one run.
 * `npm run bench -- keys paste` measures only these parts: sizes, text, archive, delays, keys, paste, photo, counts.
 */
import { benchArchive } from './bench/archive.ts';
import { benchCounts } from './bench/counts.ts';
import { benchDelays } from './bench/delays.ts';
import { type Figure, print } from './bench/figures.ts';
import { benchKeys } from './bench/keys.ts';
import { benchPaste } from './bench/paste.ts';
import { benchPhoto } from './bench/photo.ts';
import { withSides } from './bench/sides.ts';
import { benchSizes } from './bench/sizes.ts';
import { benchText } from './bench/text.ts';
import { buildExtension } from './build.ts';

const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
  sizes: benchSizes,
  text: benchText,
  archive: benchArchive,
  delays: () => withSides(benchDelays),
  keys: () => withSides(benchKeys),
  paste: () => withSides(benchPaste),
  photo: () => withSides(benchPhoto),
  counts: () => withSides(benchCounts),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const NEEDS_NO_BUILD = ['text', 'archive'];
if (wanted.length === 0 || wanted.some((part) => !NEEDS_NO_BUILD.includes(part)))
  await buildExtension(['chrome', 'firefox']);
const figures: Figure[] = [];
for (const [part, measure] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(part)) figures.push(...(await measure()));
print(figures);
