import { suite } from './behaviour/suite.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';

suite(startFirefox, extensionFor('firefox'));
