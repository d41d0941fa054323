/** `npm run bench`: what the extension costs, against its goals. Figures compare with and without it in one run. */

import { type Figure, print } from './bench/figures.ts';
import { benchPage } from './bench/page.ts';
import { benchSizes } from './bench/sizes.ts';
import { benchText } from './bench/text.ts';
import { buildExtension } from './build.ts';

await buildExtension(['chrome', 'firefox']);
const figures: Figure[] = [...benchSizes(), ...benchText(), ...(await benchPage())];
print(figures);
