import { sites } from './behaviour/sites.ts';
import { startChromium } from './harness/chromium.ts';
import { extensionFor } from './harness/extension.ts';

sites(startChromium, extensionFor('chrome'));
