import { sites } from './behaviour/sites.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';

sites(startFirefox, extensionFor('firefox'));
