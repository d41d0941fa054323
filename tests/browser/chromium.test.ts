import { suite } from './behaviour/suite.ts';
import { startChromium } from './harness/chromium.ts';
import { extensionFor } from './harness/extension.ts';

suite(startChromium, extensionFor('chrome'));
